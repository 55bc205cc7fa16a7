package org.dateline.issuer;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.issuer.ExchangeName.Kind;

/**
 * A market, which keeps its identity through every renaming: {@code AMEX}, {@code NYSE Alternext US}, {@code NYSE Amex},
 * {@code NYSE MKT} and {@code NYSE American} are one exchange, {@code XASE}. Exchanges are entered by migrations only.
 */
@Entity
@Table(name = "exchange")
public class Exchange extends PanacheEntityBase {

    @Id
    private String mic;

    @Column(nullable = false)
    private String country;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "exchange_name", joinColumns = @JoinColumn(name = "mic"))
    private Set<ExchangeName> names = new HashSet<>();

    protected Exchange() {}

    Exchange(String mic, String country, Set<ExchangeName> names) {
        this.mic = mic;
        this.country = country;
        this.names = names;
    }

    /**
     * The exchange that is or was called so.
     *
     * @param name any name it ever had, long or short, or its MIC; case, spaces, hyphens and dots do not matter
     *             ({@code nyse-american}, {@code TSX.V}, {@code xase})
     */
    public static Optional<Exchange> named(String name) {
        return find("select distinct e from Exchange e left join fetch e.names"
                + " where e.mic = ?1 or e.mic in (select o.mic from Exchange o join o.names n where n.lookup = ?1)", lookup(name))
                .singleResultOptional();
    }

    /** In capitals, without spaces, hyphens, dots and strokes: {@code TSX.V}, {@code TSX-V} and {@code tsxv} are one. */
    static String lookup(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[\\p{Z}\\p{Pd}\\s._/®™]", "");
    }

    /** All exchanges the portal knows, by the name of today. */
    public static List<Exchange> all() {
        return Exchange.<Exchange>list("select distinct e from Exchange e left join fetch e.names").stream()
                .sorted(comparing(Exchange::currentName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** ISO 10383 market identifier, four capitals or digits. */
    public String mic() {
        return mic;
    }

    /** ISO 3166-1 code of the country the exchange is in. */
    public String country() {
        return country;
    }

    /** The name that stood beside a symbol on that day. */
    public String nameOn(LocalDate day) {
        return names.stream().filter(name -> name.kind() == Kind.PRINTED && name.usedOn(day)).findFirst()
                .map(ExchangeName::name)
                .orElseThrow(() -> new IllegalStateException("Exchange %s has no name for %s.".formatted(mic, day)));
    }

    /** True if that was one of its names on that day, long or short, however it is written. */
    public boolean isCalled(String name, LocalDate day) {
        return names.stream().anyMatch(one -> one.usedOn(day) && lookup(one.name()).equals(lookup(name)));
    }

    /** The name that stands beside a symbol since the last renaming. */
    public String currentName() {
        return history().get(history().size() - 1).name();
    }

    /** The long name in use, or the short one where there is no other. */
    public String fullName() {
        return names.stream().filter(name -> name.kind() == Kind.FULL && name.lastDay() == null).findFirst()
                .map(ExchangeName::name)
                .orElseGet(this::currentName);
    }

    /** The names that stood beside symbols, oldest first. */
    public List<ExchangeName> history() {
        return names.stream().filter(name -> name.kind() == Kind.PRINTED)
                .sorted(comparing(ExchangeName::firstDay, nullsFirst(naturalOrder())))
                .toList();
    }

    /** Today's name as it stands in addresses: {@code NYSE-American}. */
    public String slug() {
        return currentName().replace(' ', '-');
    }

    /** Every name under which something may have been printed, aliases included. */
    public List<String> everyName() {
        return names.stream().map(ExchangeName::name).sorted().toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Exchange exchange && mic.equals(exchange.mic());
    }

    @Override
    public int hashCode() {
        return mic.hashCode();
    }

    @Override
    public String toString() {
        return mic;
    }
}
