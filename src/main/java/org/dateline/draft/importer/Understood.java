package org.dateline.draft.importer;

/**
 * One thing importing recognised, beside the words of the source it was recognised from.
 *
 * @param source the words as written in the source; empty when the thing was concluded from the whole
 * @param value  what was understood, for people
 * @param doubt  why somebody should look, in a sentence; empty if nothing is doubtful
 * @param moved  true if the words left the text for this part, false if they also stay where they are
 */
public record Understood(Part part, String source, String value, String doubt, boolean moved) {}
