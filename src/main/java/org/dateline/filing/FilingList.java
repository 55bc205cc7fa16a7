package org.dateline.filing;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedNumber;
import org.dateline.shared.PrintedTime;

/**
 * A page of the list of filings, newest first.
 *
 * @param problems what is wrong with what was asked for; then there are no filings
 * @param total    how many match
 */
record FilingList(FilingFilter filter, FieldProblems problems, List<Issuer> issuers, List<Item> filings, long total, Language language) {

    private static final int PAGE_SIZE = 40;

    /** A filing in the list of a page in this language. */
    record Item(Filing filing, Language language) {

        public String kind() {
            return filing.kind().label(language);
        }

        public String filed() {
            return PrintedTime.day(filing.filedOn(), language);
        }

        public String period() {
            return PrintedTime.day(filing.periodEnd(), language);
        }

        public String issuer() {
            return filing.issuer().name(language);
        }

        /** The language's own name where it is not the page's. */
        public String otherLanguage() {
            return filing.language() == language ? "" : filing.language().ownName();
        }

        /** "34 risk factors"; empty if none were published from it. */
        public String riskFactors() {
            FilingWords words = language.words(FilingWords.class);
            int number = filing.riskFactors();
            return number == 0 ? "" : number == 1 ? words.oneRiskFactor() : words.riskFactors(PrintedNumber.of(number, language));
        }
    }

    record Choice(String value, String label, boolean selected) {}

    /** Two statements. */
    static FilingList of(FilingFilter filter, List<Issuer> issuers, Visibility visibility, Language language) {
        FieldProblems problems = filter.problems(issuers, language);
        if (!problems.none()) {
            return new FilingList(filter, problems, issuers, List.of(), 0, language);
        }
        long total = query("select count(*) from Filing f", "", Long.class, filter, visibility).getSingleResult();
        if (filter.number() > pages(total)) {
            problems.add("page", language.words(FilingWords.class).noSuchPage());
            return new FilingList(filter, problems, issuers, List.of(), 0, language);
        }
        List<Item> items = query("from Filing f join fetch f.issuer", " order by f.publicBy desc, f.entry desc", Filing.class, filter, visibility)
                .setFirstResult((filter.number() - 1) * PAGE_SIZE).setMaxResults(PAGE_SIZE).getResultList().stream()
                .map(filing -> new Item(filing, language)).toList();
        return new FilingList(filter, problems, issuers, items, total, language);
    }

    private static <T> TypedQuery<T> query(String select, String order, Class<T> type, FilingFilter filter, Visibility visibility) {
        Map<String, Object> all = new HashMap<>(Map.of("signedSize", visibility.signedSize()));
        StringBuilder hql = new StringBuilder(select).append(" where f.").append(Visibility.CONDITION);
        if (!filter.issuer().isEmpty()) {
            hql.append(" and f.issuer.slug = :issuer");
            all.put("issuer", filter.issuer());
        }
        if (filter.inKind() != null) {
            hql.append(" and f.kind = :kind");
            all.put("kind", filter.inKind());
        }
        if (!filter.year().isEmpty()) {
            int year = Integer.parseInt(filter.year());
            hql.append(" and f.filedOn between :first and :last");
            all.put("first", LocalDate.of(year, 1, 1));
            all.put("last", LocalDate.of(year, 12, 31));
        }
        TypedQuery<T> query = Panache.getEntityManager().createQuery(hql.append(order).toString(), type);
        all.forEach(query::setParameter);
        return query;
    }

    private static int pages(long total) {
        return (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    public int pages() {
        return pages(total);
    }

    public int number() {
        return problems.none() ? filter.number() : 1;
    }

    public String pageOf() {
        return language.words(FilingWords.class).pageOf(number(), pages());
    }

    /** Empty on the first page. */
    public String newer() {
        return number() > 1 ? filter.onPage(number() - 1) : "";
    }

    /** Empty on the last page. */
    public String older() {
        return number() < pages() ? filter.onPage(number() + 1) : "";
    }

    /** Where this page is, whatever its language; null where it has no address. */
    public String path() {
        return problems.none() ? filter.onPage(number()) : null;
    }

    /** The feed of the same filings, of any year. @param format {@code atom}, {@code rss} or {@code json} */
    public String feed(String format) {
        String query = Stream.of(filter.issuer().isEmpty() ? "" : "issuer=" + filter.issuer(), filter.inKind() == null ? "" : "kind=" + filter.inKind().slug(),
                language == Language.FRENCH ? "language=fr" : "").filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return "/feeds/filings." + format + (query.isEmpty() ? "" : "?" + query);
    }

    public boolean manyIssuers() {
        return issuers.size() > 1;
    }

    public List<Choice> companies() {
        return issuers.stream().map(issuer -> new Choice(issuer.slug(), issuer.name(language), issuer.slug().equals(filter.issuer()))).toList();
    }

    public List<Choice> kinds() {
        return Stream.of(FilingKind.values())
                .map(kind -> new Choice(kind.slug(), kind.label(language), kind == filter.inKind())).toList();
    }

    public String counted() {
        FilingWords words = language.words(FilingWords.class);
        return total == 0 ? words.noFilings() : total == 1 ? words.oneFiling() : words.manyFilings(PrintedNumber.of(total, language));
    }
}
