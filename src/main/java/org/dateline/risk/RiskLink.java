package org.dateline.risk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.risk.FilingComparison.Entry;
import org.dateline.risk.Lineage.Kind;
import org.dateline.risk.Lineage.Link;

/** How wordings of the set before go on in a set, as somebody confirmed it. */
@Entity
@Table(name = "risk_link")
public class RiskLink extends PanacheEntityBase {

    @Embeddable
    record Key(@Column(name = "entry") long entry, @Column(name = "number") int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    @Column(length = 16, columnDefinition = "varchar(16)")
    private Kind kind;

    @Column(name = "before_places", columnDefinition = "text")
    private String before;

    @Column(name = "after_places", columnDefinition = "text")
    private String after;

    private double likeness;
    private boolean moved;

    @Column(columnDefinition = "text")
    private String reason;

    @Column(name = "words_before")
    private int wordsBefore;

    @Column(name = "words_after")
    private int wordsAfter;

    private int inserted;
    private int deleted;

    protected RiskLink() {}

    RiskLink(long entry, int number, Entry compared) {
        Link link = compared.link();
        this.key = new Key(entry, number);
        this.kind = link.kind();
        this.before = written(link.before());
        this.after = written(link.after());
        this.likeness = link.likeness();
        this.moved = link.moved();
        this.reason = link.reason();
        this.wordsBefore = compared.before();
        this.wordsAfter = compared.after();
        this.inserted = compared.redline().inserted();
        this.deleted = compared.redline().deleted();
    }

    /** Those of these sets, set by set in their order. */
    static List<RiskLink> of(Collection<Long> sets) {
        return list("from RiskLink l where l.key.entry in ?1 order by l.key.entry, l.key.number", sets);
    }

    private static String written(List<Integer> places) {
        return places.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> read(String places) {
        return places.isEmpty() ? List.of() : Stream.of(places.split(",")).map(Integer::valueOf).toList();
    }

    /** Of the later set. */
    public long entry() {
        return key.entry();
    }

    public Kind kind() {
        return kind;
    }

    /** Places in the earlier set. */
    public List<Integer> before() {
        return read(before);
    }

    /** Places in the later set. */
    public List<Integer> after() {
        return read(after);
    }

    /** True if it stands in another order among the others, or in another group. */
    public boolean moved() {
        return moved;
    }

    /** The share of the words that were written or struck out, from 0 to 1. */
    public double change() {
        return wordsBefore + wordsAfter == 0 ? 0 : (inserted + deleted) / (double) (wordsBefore + wordsAfter);
    }

    /** In whole percent; at least 1 where any word changed. */
    public long percent() {
        return inserted + deleted == 0 ? 0 : Math.max(1, Math.round(change() * 100));
    }
}
