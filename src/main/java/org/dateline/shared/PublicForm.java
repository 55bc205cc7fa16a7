package org.dateline.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that takes a form from the public. It gets no cookie and asks for no token: the browser itself says by
 * {@code Sec-Fetch-Site} or {@code Origin} that one of the portal's own pages sent it. Methods without this annotation
 * ask for the desk's token.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicForm {

    /** Whether it is also taken from what sends neither header, as the one-click unsubscription of RFC 8058. */
    boolean fromMachines() default false;
}
