package org.dateline.filing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.issuer.Issuer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;

/** What somebody asks the list of filings for, as typed. */
public record FilingFilter(String issuer, String kind, String year, String page) {

    public FilingFilter {
        issuer = typed(issuer);
        kind = typed(kind);
        year = typed(year);
        page = typed(page);
    }

    private static String typed(String asked) {
        return asked == null ? "" : asked.strip();
    }

    FieldProblems problems(List<Issuer> issuers, Language language) {
        FilingWords words = language.words(FilingWords.class);
        FieldProblems problems = new FieldProblems(language);
        if (!issuer.isEmpty() && issuers.stream().noneMatch(one -> one.slug().equals(issuer))) {
            problems.add("issuer", words.noSuchIssuer());
        }
        if (!kind.isEmpty() && FilingKind.of(kind).isEmpty()) {
            problems.add("kind", words.noSuchKind());
        }
        if (!year.isEmpty() && !year.matches("[0-9]{4}")) {
            problems.add("year", words.writeYear());
        }
        if (!page.isEmpty() && !page.matches("[1-9][0-9]{0,6}")) {
            problems.add("page", words.noSuchPage());
        }
        return problems;
    }

    int number() {
        return page.isEmpty() ? 1 : Integer.parseInt(page);
    }

    FilingKind inKind() {
        return FilingKind.of(kind).orElse(null);
    }

    public boolean isEmpty() {
        return issuer.isEmpty() && kind.isEmpty() && year.isEmpty();
    }

    /** The address of one of its pages. */
    public String onPage(int wanted) {
        List<String> query = Stream.of(part("issuer", issuer), part("kind", kind), part("year", year), part("page", wanted == 1 ? "" : Integer.toString(wanted)))
                .filter(part -> !part.isEmpty()).toList();
        return "/filings" + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
