package org.dateline.risk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.document.Redline;
import org.dateline.ledger.Visibility;

/** A risk factor as one filing words it. */
@Entity
@Table(name = "risk_wording")
public class RiskWording extends PanacheEntityBase {

    @Embeddable
    record Key(@Column(name = "entry") long entry, @Column(name = "place") int place) implements Serializable {}

    @EmbeddedId
    private Key key;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "factor")
    private RiskFactor factor;

    @Column(name = "group_title", columnDefinition = "text")
    private String group;

    @Column(name = "group_introduction", columnDefinition = "mediumtext")
    private String groupIntroduction;

    @Column(columnDefinition = "text")
    private String heading;

    @Column(columnDefinition = "mediumtext")
    private String body;

    @Column(columnDefinition = "mediumtext")
    private String passages;

    private int words;

    protected RiskWording() {}

    RiskWording(long entry, int place, RiskFactor factor, String groupIntroduction, WordingText text) {
        this.key = new Key(entry, place);
        this.factor = factor;
        this.group = text.group();
        this.groupIntroduction = groupIntroduction;
        this.heading = text.heading();
        this.body = text.body();
        this.passages = text.text().stream().map(passage -> passage.replace('\n', ' ')).collect(Collectors.joining("\n"));
        this.words = Redline.wordCount(String.join(" ", text.passages()));
    }

    /** The wordings of these sets with their risk factors, set by set in the order of the filing. */
    static List<RiskWording> of(Collection<Long> sets) {
        return list("from RiskWording w join fetch w.factor where w.key.entry in ?1 order by w.key.entry, w.key.place", sets);
    }

    /** At these places of these sets, and perhaps more. */
    static List<RiskWording> at(Collection<Long> sets, Collection<Integer> places) {
        return list("from RiskWording w join fetch w.factor where w.key.entry in ?1 and w.key.place in ?2", sets, places);
    }

    /**
     * Visible wordings that have all of these words, each with its set, its filing and its issuer; the latest on file first.
     *
     * @param words  in lower case
     * @param issuer slug; empty for all
     */
    static List<Object[]> with(List<String> words, String issuer, Visibility visibility, int limit) {
        StringBuilder hql = new StringBuilder("select w, s from RiskWording w join fetch w.factor join RiskSet s on s.entry = w.key.entry join fetch s.filing"
                + " join fetch s.issuer where s.").append(Visibility.CONDITION);
        Parameters parameters = Parameters.with("signedSize", visibility.signedSize());
        if (!issuer.isEmpty()) {
            hql.append(" and s.issuer.slug = :issuer");
            parameters.and("issuer", issuer);
        }
        for (int i = 0; i < words.size(); i++) {
            hql.append(" and (lower(w.heading) like :word").append(i).append(" escape '!' or lower(w.passages) like :word").append(i).append(" escape '!')");
            parameters.and("word" + i, "%" + words.get(i).replaceAll("[!%_]", "!$0") + "%");
        }
        return find(hql.append(" order by s.publicBy desc, s.entry desc, w.key.place").toString(), parameters).page(0, limit).project(Object[].class).list();
    }

    /** As the rules compare it. */
    public WordingText text() {
        return new WordingText(group, heading, body, passages.isEmpty() ? List.of() : List.of(passages.split("\n")));
    }

    /** Of the set. */
    public long entry() {
        return key.entry();
    }

    /** In the order of the filing, from 0. */
    public int place() {
        return key.place();
    }

    public RiskFactor factor() {
        return factor;
    }

    /** Empty if it stands in no group. */
    public String group() {
        return group;
    }

    /** What stands between the title of the group and this, its first risk factor; otherwise empty. */
    public String groupIntroduction() {
        return groupIntroduction;
    }

    public String heading() {
        return heading;
    }

    /** Clean markup. */
    public String body() {
        return body;
    }

    public int words() {
        return words;
    }
}
