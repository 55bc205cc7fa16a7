package org.dateline.draft.importer;

/**
 * Words of the source that are not in the draft.
 *
 * @param text as written
 * @param why  why they are not in the draft, in a phrase
 */
public record LeftOver(String text, String why) {}
