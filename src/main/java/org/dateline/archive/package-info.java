/** The record as a whole, for readers and their programs: feeds through the entire archive, newest first. */
package org.dateline.archive;
