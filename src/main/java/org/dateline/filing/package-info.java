/** Documents on file with regulators: which there are, since when they are public, and the files themselves, byte for byte. */
package org.dateline.filing;
