package org.dateline.issuer;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dateline.shared.Days;
import org.dateline.shared.FieldProblems;

/** An issuer's security on an exchange under a symbol, from a day to a day; both days count. */
@Entity
@Table(name = "listing")
public class Listing extends PanacheEntityBase {

    private static final String WHOLE = "select distinct l from Listing l join fetch l.issuer join fetch l.exchange x left join fetch x.names ";
    private static final String OLDEST_FIRST = " order by l.firstDay nulls first, l.exchange.mic desc, l.symbol, l.id";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuer", updatable = false)
    private Issuer issuer;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "mic")
    private Exchange exchange;

    @Column(nullable = false)
    private String symbol;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    protected Listing() {}

    Listing(Issuer issuer, Exchange exchange, ListingFacts facts) {
        this.issuer = issuer;
        take(exchange, facts);
    }

    /**
     * What keeps these facts from becoming a listing. An exchange gives a symbol to one security at a time, so the days may
     * not overlap those of another listing under the same symbol, whoever's it is.
     *
     * @param changing the listing that is being changed, or null for a new one
     */
    public static FieldProblems problems(ListingFacts facts, Listing changing) {
        FieldProblems problems = facts.problems();
        if (problems.of("exchange") != null) {
            return problems;
        }
        Optional<Exchange> exchange = Exchange.named(facts.exchange());
        if (exchange.isEmpty()) {
            return problems.add("exchange", "This exchange is not known here. Please choose one of the list.");
        }
        if (problems.isEmpty()) {
            find("exchange = ?1 and symbol = ?2", exchange.get(), facts.symbol()).<Listing>stream()
                    .filter(other -> other.standsInTheWayOf(facts, changing))
                    .findFirst()
                    .ifPresent(other -> problems.add("symbol", "%s %s is held by %s in these days already.".formatted(
                            exchange.get().currentName(), facts.symbol(), other.issuer.name())));
        }
        return problems;
    }

    /**
     * Enters a new listing.
     *
     * @throws IllegalArgumentException if {@link #problems} finds any
     */
    public static Listing enter(Issuer issuer, ListingFacts facts) {
        problems(facts, null).refuse();
        Exchange exchange = heldFor(facts, null);
        Listing listing = new Listing(issuer, exchange, facts);
        listing.persist();
        return listing;
    }

    /**
     * Corrects or ends the listing.
     *
     * @param seen the version the person had on the screen
     * @throws OptimisticLockException if somebody else changed it since
     * @throws IllegalArgumentException if the facts have problems
     */
    public void change(ListingFacts facts, int seen) {
        if (seen != version) {
            throw new OptimisticLockException("This listing was changed by somebody else.");
        }
        problems(facts, this).refuse();
        take(heldFor(facts, this), facts);
    }

    /**
     * The exchange, whose row is locked: of two people who give one symbol away at the same time, the second waits and is
     * refused. What the first did is seen by a locking read only, as the transaction's own view is older.
     */
    private static Exchange heldFor(ListingFacts facts, Listing changing) {
        Exchange exchange = Exchange.named(facts.exchange()).orElseThrow();
        getEntityManager().lock(exchange, LockModeType.PESSIMISTIC_WRITE);
        boolean taken = find("exchange = ?1 and symbol = ?2", exchange, facts.symbol()).withLock(LockModeType.PESSIMISTIC_WRITE)
                .<Listing>stream()
                .anyMatch(other -> other.standsInTheWayOf(facts, changing));
        if (taken) {
            throw new IllegalArgumentException("%s %s was given away at the same moment.".formatted(exchange, facts.symbol()));
        }
        return exchange;
    }

    private boolean standsInTheWayOf(ListingFacts facts, Listing changing) {
        return (changing == null || !Objects.equals(id, changing.id))
                && Days.overlap(facts.first(), facts.last(), firstDay, lastDay);
    }

    private void take(Exchange on, ListingFacts facts) {
        exchange = on;
        symbol = facts.symbol();
        firstDay = facts.first();
        lastDay = facts.last();
    }

    /** Its facts as they stand, to be shown in a form. */
    public ListingFacts facts() {
        return new ListingFacts(exchange.currentName(), symbol, Days.text(firstDay), Days.text(lastDay));
    }

    public static Optional<Listing> withId(long id) {
        return find(WHOLE + "where l.id = ?1", id).singleResultOptional();
    }

    /** Every listing the issuer has or had, oldest first. */
    public static List<Listing> of(Issuer issuer) {
        return list(WHOLE + "where l.issuer = ?1" + OLDEST_FIRST, issuer);
    }

    /** The issuer's listings in force on a day. */
    public static List<Listing> inForce(Issuer issuer, LocalDate day) {
        return of(issuer).stream().filter(listing -> listing.inForceOn(day)).toList();
    }

    /** Everything that was ever listed on the exchange under the symbol, oldest first. */
    public static List<Listing> under(Exchange exchange, String symbol) {
        return list(WHOLE + "where l.exchange = ?1 and l.symbol = ?2" + OLDEST_FIRST, exchange, ListingFacts.normalSymbol(symbol));
    }

    /** Every listing of every issuer, oldest first. */
    public static List<Listing> all() {
        return list(WHOLE + OLDEST_FIRST);
    }

    public boolean inForceOn(LocalDate day) {
        return Days.within(day, firstDay, lastDay);
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Issuer issuer() {
        return issuer;
    }

    public Exchange exchange() {
        return exchange;
    }

    public String symbol() {
        return symbol;
    }

    /** The first day; null if it reaches back before the record begins. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day; null while it is in force. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** The one address of its symbol page, under today's name of the exchange. */
    public String path() {
        return "/symbols/" + exchange.slug() + "/" + symbol;
    }

    /** Such as {@code NYSE American PAL from 2000-01-01 to 2009-12-31}. */
    String inWords() {
        return exchange.currentName() + " " + symbol
                + (firstDay == null ? "" : " from " + firstDay)
                + (lastDay == null ? "" : " to " + lastDay);
    }

    @Override
    public String toString() {
        return exchange.currentName() + " " + symbol;
    }
}
