/** What is published, and only that, with the record of its publication. */
package org.dateline.release;
