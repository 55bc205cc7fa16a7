package org.dateline.release;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.ledger.Visibility;
import org.dateline.risk.RiskSet;
import org.dateline.risk.RisksOnFile;
import org.dateline.shared.Language;

/**
 * A visible release with one of its texts, and what came of it.
 *
 * @param lead     opening words of the body, plain text
 * @param text     in the reader's language where there is such a text, otherwise in the language it was first published in
 * @param expected a text in a further language that was announced and is not there yet; null if none
 * @param added    how the text became public, if it was added later; null if it came with the release
 * @param statement number of the version of the cautionary statement that the text carried; 0 if it carried none
 * @param risks    the risk factors in force when it was issued; null if none were, or nobody asked
 */
public record ReleaseInFull(Release release, String lead, ReleaseText text, Sequel sequel, ExpectedText expected, AddedText added, int statement,
        RisksOnFile risks) {

    private static final String SELECT = "select o, t" + Sequel.COLUMNS + ", a, p, onFile from Release o join fetch o.issuer";
    private static final String MORE = " left join fetch t.statement" + Sequel.JOINS + AwaitedText.JOIN
            + " left join PublishedSymbol p on p.key.releaseEntry = o.entry" + RisksOnFile.JOIN + " where o." + Visibility.CONDITION + " and ";

    /**
     * The visible release at a public address; empty for anything else, without a reason given. One statement.
     *
     * @param reader the language it is to be read in; null for the one it was first published in
     */
    static Optional<ReleaseInFull> at(Visibility visibility, LocalDate issuedOn, String slug, Language reader) {
        return one(visibility, "o.issuedOn = :issuedOn and o.slug = :slug", Map.of("issuedOn", issuedOn, "slug", slug), reader);
    }

    /** The visible release that a ledger entry published, as first published; empty if there is none or nothing covers it yet. One statement. */
    public static Optional<ReleaseInFull> withEntry(Visibility visibility, long entry) {
        return one(visibility, "o.entry = :entry", Map.of("entry", entry), null);
    }

    private static Optional<ReleaseInFull> one(Visibility visibility, String which, Map<String, Object> parameters, Language reader) {
        var query = Panache.getEntityManager().createQuery(SELECT + PublishedText.joinedTo("o", reader) + MORE + which, Object[].class)
                .setParameter("signedSize", visibility.signedSize());
        parameters.forEach(query::setParameter);
        if (reader != null) {
            query.setParameter("reader", reader.tag());
        }
        List<Object[]> rows = query.getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(of(rows, PublishedSymbol.in(rows, 3 + Sequel.WIDTH))
                .with(RisksOnFile.of((RiskSet) rows.get(0)[4 + Sequel.WIDTH])));
    }

    /** Its texts in every language, the original first. One statement. */
    public List<ReleaseText> everyText(Visibility visibility) {
        return release.texts(visibility).stream().map(one -> one.text(release.issued(), text.symbols())).toList();
    }

    /** @param rows all rows of one release: release, text, the columns of {@link Sequel}, what is awaited */
    static ReleaseInFull of(List<Object[]> rows, List<PrintedSymbol> symbols) {
        Object[] row = rows.get(0);
        Release release = (Release) row[0];
        PublishedText text = (PublishedText) row[1];
        AwaitedText awaited = (AwaitedText) row[2 + Sequel.WIDTH];
        return new ReleaseInFull(release, text.lead(), text.text(release.issued(), symbols), Sequel.of(rows, 2, text.language()),
                awaited == null ? null : awaited.expected(), text.added(),
                text.statement() == null ? 0 : text.statement().version(), null);
    }

    private ReleaseInFull with(RisksOnFile inForce) {
        return new ReleaseInFull(release, lead, text, sequel, expected, added, statement, inForce);
    }
}
