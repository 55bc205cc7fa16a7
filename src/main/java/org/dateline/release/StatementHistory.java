package org.dateline.release;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.document.Redline;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;

/**
 * The versions of an issuer's cautionary statement in one language, as far as published releases carried them, the latest first; or one
 * of them with all releases that carried it.
 *
 * @param texts    language of the statements
 * @param only     the number of the only one that is shown; 0 for all
 * @param versions of this page
 * @param more     whether there is a next page: of versions, or of releases that carried the only one
 * @param language of the page
 */
record StatementHistory(Issuer issuer, Language texts, int only, List<Version> versions, int page, boolean more, Language language) {

    private static final int VERSIONS = 10;
    private static final int CARRIERS = 5;
    private static final int CARRIERS_OF_ONE = 40;

    /** A release that carried a version. */
    record Carrier(String headline, LocalDate issued, String slug) {

        public String path() {
            return new ReleaseAddress(issued, slug).path();
        }
    }

    /**
     * @param redline  from the version before; null for the first
     * @param carriers the latest releases that carried it
     * @param further  whether there are more of them
     */
    record Version(CautionaryStatement statement, Redline redline, List<Carrier> carriers, boolean further) {

        public int number() {
            return statement.version();
        }

        public PrintedStatement printed() {
            return statement.asPrinted();
        }
    }

    /** At most two statements. */
    static StatementHistory of(Issuer issuer, Language texts, int only, int page, Visibility visibility, Language language) {
        List<CautionaryStatement> found = only > 0 ? CautionaryStatement.versions(issuer, texts, only, visibility)
                : CautionaryStatement.latest(issuer, texts, (page - 1) * VERSIONS, VERSIONS + 1, visibility);
        List<CautionaryStatement> shown = found.subList(0, Math.min(found.size(), only > 0 ? 1 : VERSIONS));
        int most = only > 0 ? CARRIERS_OF_ONE : CARRIERS;
        Map<Long, List<Carrier>> carriers = shown.isEmpty() ? Map.of() : carriers(shown, only > 0 ? (page - 1) * most : 0, most + 1, visibility);
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            List<Carrier> its = carriers.getOrDefault(shown.get(i).entry(), List.of());
            versions.add(new Version(shown.get(i), i + 1 < found.size() ? redline(found.get(i + 1), shown.get(i)) : null,
                    its.subList(0, Math.min(most, its.size())), its.size() > most));
        }
        boolean more = only > 0 ? versions.stream().anyMatch(Version::further) : found.size() > VERSIONS;
        return new StatementHistory(issuer, texts, only, versions, page, more, language);
    }

    private static Redline redline(CautionaryStatement before, CautionaryStatement after) {
        return Redline.between(passages(before.asPrinted()), passages(after.asPrinted()));
    }

    private static List<String> passages(PrintedStatement printed) {
        return Stream.concat(Stream.of(printed.heading()), Redline.passagesOf(printed.body()).stream()).filter(passage -> !passage.isBlank()).toList();
    }

    /** The latest releases that carried each, in one statement. */
    private static Map<Long, List<Carrier>> carriers(List<CautionaryStatement> statements, int offset, int limit, Visibility visibility) {
        String each = "(select t.statement_entry, t.headline, r.issued_on, r.slug from release_text t join news_release r on r.entry = t.release_entry"
                + " where t.statement_entry = ? and t.statement_language = ? and t.entry < ? order by t.release_entry desc limit " + limit + " offset " + offset + ")";
        Query query = Panache.getEntityManager().createNativeQuery(Stream.generate(() -> each).limit(statements.size()).collect(Collectors.joining(" union all ")));
        for (int i = 0; i < statements.size(); i++) {
            query.setParameter(3 * i + 1, statements.get(i).entry()).setParameter(3 * i + 2, statements.get(i).language().tag())
                    .setParameter(3 * i + 3, visibility.signedSize());
        }
        Map<Long, List<Carrier>> carriers = new HashMap<>();
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            LocalDate issued = row[2] instanceof Date day ? day.toLocalDate() : (LocalDate) row[2];
            carriers.computeIfAbsent(((Number) row[0]).longValue(), any -> new ArrayList<>()).add(new Carrier(row[1].toString(), issued, row[3].toString()));
        }
        return carriers;
    }

    public String name() {
        return issuer.name(language);
    }

    /** BCP 47 tag of the statements. */
    public String lang() {
        return texts.localeTag();
    }

    /** The address of this page, whatever its language. */
    public String path() {
        return onPage(page);
    }

    private String onPage(int wanted) {
        return "/cautionary-statements/" + issuer.slug() + "?" + (only > 0 ? "version=" + only + "&" : "") + "language=" + texts.tag()
                + (wanted == 1 ? "" : "&page=" + wanted);
    }

    public String all() {
        return "/cautionary-statements/" + issuer.slug() + "?language=" + texts.tag();
    }

    public String alone(Version version) {
        return "/cautionary-statements/" + issuer.slug() + "?version=" + version.number() + "&language=" + texts.tag();
    }

    /** The statements in the other language. */
    public String across() {
        return "/cautionary-statements/" + issuer.slug() + "?language=" + other().tag();
    }

    public Language other() {
        return texts.choose(Language.FRENCH, Language.ENGLISH);
    }

    /** Empty on the first page. */
    public String newer() {
        return page > 1 ? onPage(page - 1) : "";
    }

    /** Empty on the last page. */
    public String older() {
        return more ? onPage(page + 1) : "";
    }

    public String day(Carrier carrier) {
        return PrintedTime.day(carrier.issued(), language);
    }

    /** "12 words written, 3 struck out" of a redline. */
    public String counted(Redline redline) {
        return language.words(ReleaseWords.class).wordsChanged(redline.inserted(), redline.deleted());
    }
}
