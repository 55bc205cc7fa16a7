/** The record as a whole, for readers and their programs: feeds through the entire archive, newest first, and evidence of all of it. */
package org.dateline.archive;
