package org.dateline.release;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Language;

/**
 * Which visible releases, newest first. Immutable: each method answers a narrower query. A page costs two statements
 * whatever its size: its rows, found by keys read from an index alone; their symbols.
 */
public final class ReleaseQuery {

    private static final String NEWEST_FIRST = " order by r.sortAt desc, r.entry desc";

    private final Long issuerId;
    private final Category category;
    private final LocalDate first;
    private final LocalDate last;
    private final String mic;
    private final String symbol;
    private final String words;
    private final Language language;

    private ReleaseQuery(Long issuerId, Category category, LocalDate first, LocalDate last, String mic, String symbol, String words,
            Language language) {
        this.issuerId = issuerId;
        this.category = category;
        this.first = first;
        this.last = last;
        this.mic = mic;
        this.symbol = symbol;
        this.words = words;
        this.language = language;
    }

    public static ReleaseQuery all() {
        return new ReleaseQuery(null, null, null, null, null, null, null, null);
    }

    public ReleaseQuery ofIssuer(Long id) {
        return new ReleaseQuery(id, category, first, last, mic, symbol, words, language);
    }

    public ReleaseQuery in(Category which) {
        return new ReleaseQuery(issuerId, which, first, last, mic, symbol, words, language);
    }

    /** Issued in the calendar year, in the home zone of the issuer. */
    public ReleaseQuery issuedIn(int year) {
        return issued(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Issued on the day, in the home zone of the issuer. */
    public ReleaseQuery issuedOn(LocalDate day) {
        return issued(day, day);
    }

    /** Issued from one day to another, both included, in the home zone of the issuer. */
    public ReleaseQuery issued(LocalDate firstDay, LocalDate lastDay) {
        return new ReleaseQuery(issuerId, category, firstDay, lastDay, mic, symbol, words, language);
    }

    /** @param market ISO 10383 identifier; null for the symbol on any market */
    public ReleaseQuery under(String market, String tradingSymbol) {
        return new ReleaseQuery(issuerId, category, first, last, market, tradingSymbol, words, language);
    }

    /** With these words, in this order, in a headline; letter case and accents do not matter. */
    public ReleaseQuery headlineHas(String someWords) {
        return new ReleaseQuery(issuerId, category, first, last, mic, symbol, someWords, language);
    }

    /** Each with its text in this language where it has one, otherwise with the one it was first published in. */
    public ReleaseQuery readIn(Language reader) {
        return new ReleaseQuery(issuerId, category, first, last, mic, symbol, words, reader);
    }

    /** @param offset how many newer ones to pass over */
    public List<ReleaseSummary> page(Visibility visibility, int offset, int limit) {
        List<Object[]> rows = rows("select o.entry, o.uuid, i.slug, i.name, i.homeZone, t.key.language, o.category, o.published, o.admitted,"
                + " o.issuedOn, o.issuedAt, o.slug, t.headline, t.lead," + ReleaseSummary.SEQUEL, "join o.issuer i", "", visibility, offset, limit);
        Map<Long, List<PrintedSymbol>> symbols = PublishedSymbol.of(rows.stream().map(row -> (Long) row[0]).toList());
        return rows.stream().map(row -> summary(row, symbols)).toList();
    }

    /**
     * As {@link #page}, with the whole texts, for feeds; the same two statements.
     *
     * @param offset how many newer ones to pass over
     */
    public List<ReleaseInFull> inFull(Visibility visibility, int offset, int limit) {
        Map<Long, List<Object[]>> rows = rows("select o, t" + Sequel.COLUMNS + ", a", "join fetch o.issuer",
                " left join fetch t.statement" + Sequel.JOINS + AwaitedText.JOIN,
                visibility, offset, limit).stream()
                .collect(Collectors.groupingBy(row -> ((Release) row[0]).entry(), LinkedHashMap::new, Collectors.toList()));
        Map<Long, List<PrintedSymbol>> symbols = PublishedSymbol.of(rows.keySet());
        return rows.entrySet().stream().map(each -> ReleaseInFull.of(each.getValue(), symbols.getOrDefault(each.getKey(), List.of()))).toList();
    }

    /** The keys of a page are found in an index alone, and only their rows are read, in the same statement. */
    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String select, String issuer, String more, Visibility visibility, int offset, int limit) {
        return query(select + " from (select r.entry as entry from ", visibility,
                NEWEST_FIRST + " limit " + limit + " offset " + offset + ") k join Release o on o.entry = k.entry " + issuer
                        + PublishedText.joinedTo("o", language) + more
                        + " order by o.sortAt desc, o.entry desc", language == null ? Map.of() : Map.of("reader", language.tag())).getResultList();
    }

    /**
     * The entries that published something of these releases, withdrawals and further languages included, in the order of the
     * ledger.
     *
     * @param only  permanent id of a release; null for all
     * @param after index of the last entry that is known already; -1 for the beginning
     */
    @SuppressWarnings("unchecked")
    public List<PublishedEntry> entries(Visibility visibility, UUID only, long after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after));
        if (only != null) {
            parameters.put("only", only);
        }
        List<Object[]> rows = query("select distinct d.entry, o.entry, o.uuid from PublishedDocument d join Release o on o.entry = d.key.releaseEntry"
                + " where d.entry > :after and d." + Visibility.CONDITION + (only == null ? "" : " and o.uuid = :only")
                + " and o.entry in (select r.entry from ", visibility, ") order by d.entry", parameters).setMaxResults(limit).getResultList();
        return rows.stream().map(row -> new PublishedEntry((Long) row[0], (Long) row[1], (UUID) row[2])).toList();
    }

    /** How many by calendar year of issue and category, among the visible entries from this index on. */
    ReleaseTally tally(long firstEntry, Visibility visibility) {
        String by = "extract(year from r.issuedOn), r.category";
        Query query = query("select " + by + ", count(distinct r.entry) from ", visibility, " and r.entry >= :firstEntry group by " + by,
                Map.of("firstEntry", firstEntry));
        ReleaseTally tally = ReleaseTally.empty();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            tally = tally.plus((Integer) columns[0], (Category) columns[1], (Long) columns[2]);
        }
        return tally;
    }

    private Query query(String select, Visibility visibility, String more, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        StringBuilder hql = new StringBuilder(select);
        hql.append(mic == null ? "Release r" : "PublishedSymbol s join Release r on r.entry = s.key.releaseEntry");
        hql.append(" where r.").append(Visibility.CONDITION);
        all.put("signedSize", visibility.signedSize());
        if (symbol != null) {
            // Under one market a release has a symbol once; on any market it may have it twice and still is one release.
            hql.append(mic == null
                    ? " and exists (select 1 from PublishedSymbol s where s.key.releaseEntry = r.entry and s.symbol = :symbol)"
                    : " and s.symbol = :symbol and s.mic = :mic");
            all.put("symbol", symbol);
            if (mic != null) {
                all.put("mic", mic);
            }
        }
        if (issuerId != null) {
            hql.append(" and r.issuer.id = :issuer");
            all.put("issuer", issuerId);
        }
        if (category != null) {
            hql.append(" and r.category = :category");
            all.put("category", category);
        }
        if (first != null) {
            // Days are counted at home, the index is in UTC: a day more on either side finds all of them through the index.
            hql.append(" and r.issuedOn between :first and :last and r.sortAt between :earliest and :latest");
            all.put("earliest", first.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
            all.put("latest", last.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC));
            all.put("first", first);
            all.put("last", last);
        }
        if (words != null) {
            hql.append(" and exists (select 1 from PublishedText t where t.key.releaseEntry = r.entry and t.")
                    .append(Visibility.CONDITION)
                    .append(" and lower(t.headline) like :words escape '!')");
            all.put("words", "%" + words.strip().toLowerCase().replaceAll("[!%_]", "!$0").replaceAll("\\s+", "%") + "%");
        }
        hql.append(more);
        Query query = Panache.getEntityManager().createQuery(hql.toString());
        all.forEach(query::setParameter);
        return query;
    }

    private static ReleaseSummary summary(Object[] row, Map<Long, List<PrintedSymbol>> symbols) {
        long entry = (Long) row[0];
        LocalDate issuedOn = (LocalDate) row[9];
        return new ReleaseSummary(entry, (UUID) row[1], (String) row[2], (String) row[3], row[4].toString(), (String) row[5],
                (Category) row[6], (Instant) row[7], (Boolean) row[8], new IssueDate(issuedOn, (Instant) row[10]),
                new ReleaseAddress(issuedOn, (String) row[11]), (String) row[12], (String) row[13],
                symbols.getOrDefault(entry, List.of()), (Long) row[14] > 0, (Long) row[15] > 0, (Long) row[16] > 0);
    }
}
