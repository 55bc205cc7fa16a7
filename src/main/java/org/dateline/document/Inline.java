package org.dateline.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The text inside one block, as runs in a normal form: white space collapsed to single spaces, none at the ends or around
 * line breaks, neighbours of one look merged. Offsets count characters of {@link #text()}.
 */
public final class Inline {

    public static final Inline EMPTY = new Inline(List.of());

    private final List<Run> runs;
    private final String text;

    private Inline(List<Run> runs) {
        this.runs = runs;
        StringBuilder joined = new StringBuilder();
        for (Run run : runs) {
            joined.append(run.text());
        }
        this.text = joined.toString();
    }

    public static Inline plain(String text) {
        return of(List.of(Run.plain(text)));
    }

    public static Inline of(List<Run> raw) {
        return new Normaliser().normalised(raw);
    }

    public List<Run> runs() {
        return runs;
    }

    /** The text without any style; LF where a line breaks. */
    public String text() {
        return text;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public List<String> lines() {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    /** The part from the given offset to the end. */
    public Inline from(int offset) {
        return between(offset, text.length());
    }

    /** The part from the beginning to the given offset. */
    public Inline to(int offset) {
        return between(0, offset);
    }

    public Inline between(int begin, int end) {
        List<Run> part = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            int first = Math.max(begin - at, 0);
            int last = Math.min(end - at, run.text().length());
            if (first < last) {
                part.add(run.withText(run.text().substring(first, last)));
            }
            at += run.text().length();
        }
        return of(part);
    }

    /** This text, the given separator, and the other text. */
    public Inline then(String separator, Inline other) {
        List<Run> joined = new ArrayList<>(runs);
        joined.add(Run.plain(separator));
        joined.addAll(other.runs);
        return of(joined);
    }

    /** The same text with its line breaks turned into spaces. */
    public Inline onOneLine() {
        return of(runs.stream().map(run -> run.withText(run.text().replace('\n', ' '))).toList());
    }

    /** The same text without strong type and italics, for places that are set in one style, such as headings. */
    public Inline unemphasised() {
        return of(runs.stream()
                .map(run -> new Run(run.text(), run.style().withStrong(false).withEm(false), run.href()))
                .toList());
    }

    public boolean isAllStrong() {
        return !isEmpty() && runs.stream().filter(run -> !run.text().isBlank()).allMatch(run -> run.style().strong());
    }

    public boolean isAllEm() {
        return !isEmpty() && runs.stream().filter(run -> !run.text().isBlank()).allMatch(run -> run.style().em());
    }

    /** The text in the clean vocabulary, XHTML-compatible. */
    public String markup() {
        StringBuilder out = new StringBuilder();
        String open = "";
        for (Run run : runs) {
            if (!run.href().equals(open)) {
                out.append(open.isEmpty() ? "" : "</a>");
                open = run.href();
                if (!open.isEmpty()) {
                    out.append("<a href=\"").append(Markup.attribute(open)).append("\">");
                }
            }
            append(out, run);
        }
        return out.append(open.isEmpty() ? "" : "</a>").toString();
    }

    private static void append(StringBuilder out, Run run) {
        Run.Style style = run.style();
        out.append(style.strong() ? "<strong>" : "").append(style.em() ? "<em>" : "");
        out.append(style.sup() ? "<sup>" : "").append(style.sub() ? "<sub>" : "");
        out.append(Markup.text(run.text()).replace("\n", "<br/>"));
        out.append(style.sub() ? "</sub>" : "").append(style.sup() ? "</sup>" : "");
        out.append(style.em() ? "</em>" : "").append(style.strong() ? "</strong>" : "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inline inline && inline.runs.equals(runs);
    }

    @Override
    public int hashCode() {
        return runs.hashCode();
    }

    @Override
    public String toString() {
        return markup();
    }

    /** Brings runs into the normal form, character by character, so that doing it twice changes nothing. */
    private static final class Normaliser {
        private final List<Run> done = new ArrayList<>();
        private final StringBuilder current = new StringBuilder();
        private Run look;
        private char waiting;
        private Run waitingLook;

        Inline normalised(List<Run> raw) {
            for (Run run : raw) {
                run.text().codePoints().forEach(c -> take(c, run));
            }
            close();
            return new Inline(List.copyOf(done));
        }

        private void take(int character, Run run) {
            if (character == '\n') {
                waitFor('\n', run);
            } else if (Markup.isSpace(character)) {
                if (waiting == 0) {
                    waitFor(' ', run);
                }
            } else {
                if (waiting != 0 && !(done.isEmpty() && current.length() == 0)) {
                    put(waiting, waitingLook);
                }
                waiting = 0;
                put(character, run);
            }
        }

        private void waitFor(char space, Run run) {
            waiting = space;
            waitingLook = run;
        }

        private void put(int character, Run run) {
            if (look != null && !look.sameLook(run)) {
                close();
            }
            look = run;
            current.appendCodePoint(character);
        }

        private void close() {
            if (current.length() > 0) {
                done.add(look.withText(current.toString()));
                current.setLength(0);
            }
        }
    }
}
