package org.dateline.shared;

import java.time.Duration;

/**
 * The second factor shown again with an act that cannot be taken back. A form of such an act carries {@code {#stepUp /}},
 * which asks for a code unless one was given in this session within {@link #HOLDS}; its resource asks {@link #accepts}
 * before anything else and shows the form again, with what was typed, if that is false:
 *
 * <pre>
 * if (!stepUp.accepts(code)) {
 *     return DeskAnswer.form(page(...));
 * }
 * </pre>
 */
public interface StepUp {

    /** Name of the field that {@code {#stepUp /}} shows. */
    String FIELD = "code";

    /** How long a code holds in the session in which it was given. */
    Duration HOLDS = Duration.ofMinutes(5);

    /** Whether a form must carry a code now. */
    boolean isNeeded();

    /**
     * Whether the act may go on: no code is needed, or this is one. It counts in a transaction of its own, whatever becomes
     * of the act. Where it is false, {@code {#stepUp /}} says why in the page that is shown next.
     *
     * @param code as typed; may be null
     */
    boolean accepts(String code);
}
