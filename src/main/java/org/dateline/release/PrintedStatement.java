package org.dateline.release;

/**
 * The cautionary statement (forward-looking information) as a release prints it.
 *
 * @param heading "Forward-Looking Statements" or what is printed in its place; empty if none
 * @param body    the statement in the clean vocabulary of {@code document.BodyHtml}
 */
public record PrintedStatement(String heading, String body) {}
