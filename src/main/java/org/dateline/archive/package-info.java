/**
 * The record as a whole, for readers and their programs: feeds through the entire archive, newest first, evidence of all of it, and
 * whether a copy is ours.
 */
package org.dateline.archive;
