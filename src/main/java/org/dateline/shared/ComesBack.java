package org.dateline.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that takes a form into which somebody may have typed for long. When the session of its sender is over, the form
 * goes through the sign-in in the browser's hands, kept nowhere else, and comes back to be looked at. It comes with the field
 * {@link #LOOK}: the method then answers with the form as typed and changes nothing.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ComesBack {

    String LOOK = "look-first";

    /** What the form says when it came back. */
    String NOTICE = "You are signed in again, and this is what you typed. Look it over, then save it.";
}
