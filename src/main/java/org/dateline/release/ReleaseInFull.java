package org.dateline.release;

/**
 * A visible release with its text in its original language.
 *
 * @param lead opening words of the body, plain text
 */
public record ReleaseInFull(Release release, String lead, ReleaseText text) {}
