package org.dateline.enquiry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.contact.Audience;

/**
 * Which enquiries a person of the desk looks for, as typed; {@code null} is taken as empty.
 *
 * @param view     address form of a {@link View}
 * @param audience address form of an {@link Audience}; empty for all
 * @param q        words in an enquiry, one after the other
 * @param page     from 1
 */
record InboxFilter(String view, String audience, String q, String page) {

    private static final int LONGEST = 200;

    enum View {
        MINE("Mine"), ALL("All open"), OVERDUE("Overdue"), CLOSED("Closed");

        private final String label;

        View(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    InboxFilter {
        view = typed(view);
        audience = typed(audience);
        q = typed(q);
        page = typed(page);
    }

    private static String typed(String value) {
        String line = value == null ? "" : value.strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    /** What nobody knows is taken as {@link View#MINE}. */
    public View shown() {
        return Stream.of(View.values()).filter(known -> known.slug().equals(view)).findFirst().orElse(View.MINE);
    }

    Optional<Audience> from() {
        return Stream.of(Audience.values()).filter(known -> known.slug().equals(audience)).findFirst();
    }

    /** For {@code like}, with {@code !} before what it takes specially; empty for everything. */
    String pattern() {
        String words = Asking.searchable(q.replace("\0", ""));
        return words.isEmpty() ? "" : "%" + words.replaceAll("[!%_]", "!$0") + "%";
    }

    /** From 1. */
    int number() {
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    public String in(View other) {
        return new InboxFilter(other.slug(), audience, q, "").path();
    }

    public String onPage(int number) {
        return new InboxFilter(view, audience, q, String.valueOf(number)).path();
    }

    String path() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("view", view);
        query.put("audience", audience);
        query.put("q", q);
        query.put("page", page.equals("1") ? "" : page);
        String joined = query.entrySet().stream().filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return joined.isEmpty() ? "/desk/enquiries" : "/desk/enquiries?" + joined;
    }
}
