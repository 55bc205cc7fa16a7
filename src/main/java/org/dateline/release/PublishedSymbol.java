package org.dateline.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A symbol a release was tagged with, under the exchange's name of its day. */
@Entity
@Table(name = "release_symbol")
class PublishedSymbol extends PanacheEntityBase {

    @Embeddable
    record Key(@Column(name = "release_entry") long releaseEntry, @Column(name = "position") short position)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    private String mic;
    private String exchange;
    private String symbol;

    @Column(name = "sort_at")
    private Instant sortAt;

    protected PublishedSymbol() {}

    PublishedSymbol(Release release, int position, PrintedSymbol printed) {
        this.key = new Key(release.entry(), (short) position);
        this.mic = printed.mic();
        this.exchange = printed.exchange();
        this.symbol = printed.symbol();
        this.sortAt = release.sortAt();
    }

    static List<PrintedSymbol> of(long releaseEntry) {
        return of(List.of(releaseEntry)).getOrDefault(releaseEntry, List.of());
    }

    /** Symbols of several releases by the releases' entries, each in the printed order; one statement. */
    static Map<Long, List<PrintedSymbol>> of(Collection<Long> releaseEntries) {
        if (releaseEntries.isEmpty()) {
            return Map.of();
        }
        List<PublishedSymbol> rows = list("key.releaseEntry in ?1 order by key.releaseEntry, key.position", releaseEntries);
        return rows.stream().collect(Collectors.groupingBy(row -> row.key.releaseEntry(),
                Collectors.mapping(PublishedSymbol::asPrinted, Collectors.toList())));
    }

    /** Those in one column of rows that repeat, in the printed order. */
    static List<PrintedSymbol> in(List<Object[]> rows, int column) {
        return rows.stream().map(row -> (PublishedSymbol) row[column]).filter(Objects::nonNull).distinct()
                .sorted(Comparator.comparing(row -> row.key.position())).map(PublishedSymbol::asPrinted).toList();
    }

    PrintedSymbol asPrinted() {
        return new PrintedSymbol(mic, exchange, symbol);
    }
}
