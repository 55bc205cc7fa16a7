package org.dateline.audit;

/**
 * What was acted on.
 *
 * @param kind one of DESIGN's words in lower case: {@code draft}, {@code person}, {@code issuer}; at most 32 characters
 * @param id   by which the feature finds it again; at most 64 characters
 * @param name as it stands in the sentence
 */
public record ActedOn(String kind, String id, String name) {}
