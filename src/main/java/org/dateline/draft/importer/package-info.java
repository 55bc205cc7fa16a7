/** Reads a news release as the company wrote it, part by part; nothing of the source is lost, and nothing is said twice. */
package org.dateline.draft.importer;
