package org.dateline.audit;

import java.util.List;

/**
 * What somebody did to something, to be written down.
 *
 * @param words for the numbered holes of the action's sentence
 */
public record Deed(Actor actor, Action action, ActedOn object, List<String> words) {}
