package org.dateline.account;

/** A field of a form and what was typed into it. */
record TypedField(String name, String value) {}
