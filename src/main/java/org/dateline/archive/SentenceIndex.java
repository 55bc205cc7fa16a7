package org.dateline.archive;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.document.Redline;
import org.dateline.ledger.Visibility;
import org.dateline.release.PublishedText;
import org.dateline.release.ReleaseText;
import org.dateline.risk.RiskSet;

/** Which published texts and risk factors have which sentences: finds the texts that something given may be a copy of. */
@ApplicationScoped
class SentenceIndex {

    /** Of one text. */
    private static final int MOST_SENTENCES = 2_000;

    /** Of what is looked for; a copy is found by any of them. */
    private static final int MOST_LOOKED_FOR = 300;

    private static final int IN_ONE_STATEMENT = 50;

    /** A sentence that stands in more texts tells little; the newest of them are taken. */
    private static final int MOST_TEXTS = 200;

    private static final int TEXTS_AT_A_TIME = 20;

    /** Risk sections are long. */
    private static final int SETS_AT_A_TIME = 2;

    /** A text of a release, or the risk factors of a filing. @param release entry of the release, or of the risk set. @param entry of the text */
    record Candidate(long release, long entry, String language) {}

    @Inject
    Visibility visibility;

    private static Set<Long> numbers(ReleaseText text) {
        List<String> passages = new ArrayList<>();
        passages.add(text.headline());
        passages.addAll(text.subheads());
        passages.addAll(Redline.passagesOf(text.body()));
        if (text.statement() != null) {
            passages.addAll(Redline.passagesOf(text.statement().body()));
        }
        return Sentences.numbers(passages, MOST_SENTENCES);
    }

    /** Visible texts that share sentences with what is given, the one that shares most first; a sentence counts more the fewer have it. */
    List<Candidate> candidates(Collection<Long> sentences, int most) {
        enterWhatIsNew();
        List<Long> hashes = sentences.stream().limit(MOST_LOOKED_FOR).toList();
        Map<Long, Set<Candidate>> texts = new HashMap<>();
        for (int from = 0; from < hashes.size(); from += IN_ONE_STATEMENT) {
            look(hashes.subList(from, Math.min(hashes.size(), from + IN_ONE_STATEMENT)), texts);
        }
        Map<Candidate, Double> weights = new HashMap<>();
        texts.values().forEach(all -> all.forEach(text -> weights.merge(text, 1.0 / all.size(), Double::sum)));
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Candidate, Double>comparingByValue().reversed()
                        .thenComparing(Map.Entry::getKey, Comparator.comparing(Candidate::entry).reversed()))
                .limit(most).map(Map.Entry::getKey).toList();
    }

    private void look(List<Long> hashes, Map<Long, Set<Candidate>> texts) {
        String each = "(select hash, release_entry, entry, language from archive_sentence where hash = ? and entry < ? order by entry desc limit "
                + MOST_TEXTS + ")";
        Query query = database().createNativeQuery(Stream.generate(() -> each).limit(hashes.size()).collect(Collectors.joining(" union all ")));
        for (int i = 0; i < hashes.size(); i++) {
            query.setParameter(2 * i + 1, hashes.get(i)).setParameter(2 * i + 2, visibility.signedSize());
        }
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            texts.computeIfAbsent(((Number) row[0]).longValue(), hash -> new HashSet<>())
                    .add(new Candidate(((Number) row[1]).longValue(), ((Number) row[2]).longValue(), row[3].toString()));
        }
    }

    /**
     * Enters the texts that became visible since it was last done. A publication at its instant does not wait for this; whoever looks
     * for a copy does.
     */
    void enterWhatIsNew() {
        while (QuarkusTransaction.requiringNew().call(this::enterSome)) {
            continue;
        }
    }

    /** Two nodes may do the same at once: what is there is left as it is. @return whether there is more */
    private boolean enterSome() {
        long below = ((Number) database().createNativeQuery("select below from archive_sentence_mark").getSingleResult()).longValue();
        long size = visibility.signedSize();
        if (below >= size) {
            return false;
        }
        List<PublishedText> texts = PublishedText.from(below, TEXTS_AT_A_TIME, visibility);
        texts.forEach(SentenceIndex::enter);
        List<RiskSet> sets = RiskSet.from(below, SETS_AT_A_TIME, visibility);
        sets.forEach(SentenceIndex::enter);
        // An entry may have brought more texts than were read of it, but one set of risk factors only.
        long textsReach = texts.size() == TEXTS_AT_A_TIME ? texts.get(texts.size() - 1).entry() : size;
        long setsReach = sets.size() == SETS_AT_A_TIME ? sets.get(sets.size() - 1).entry() + 1 : size;
        long reached = Math.min(textsReach, setsReach);
        database().createNativeQuery("update archive_sentence_mark set below = ? where below < ?").setParameter(1, reached).setParameter(2, reached).executeUpdate();
        return reached < size;
    }

    private static void enter(PublishedText text) {
        enter(numbers(text.text(null, List.of())), text.entry(), text.language().tag(), text.releaseEntry());
    }

    private static void enter(RiskSet set) {
        enter(PrintedRisks.of(set).sentences(), set.entry(), set.language().tag(), set.entry());
    }

    private static void enter(Set<Long> sentences, long entry, String language, long release) {
        List<Long> hashes = List.copyOf(sentences);
        for (int from = 0; from < hashes.size(); from += IN_ONE_STATEMENT) {
            List<Long> some = hashes.subList(from, Math.min(hashes.size(), from + IN_ONE_STATEMENT));
            Query insert = database().createNativeQuery("insert ignore into archive_sentence (hash, entry, language, release_entry) values "
                    + Stream.generate(() -> "(?, ?, ?, ?)").limit(some.size()).collect(Collectors.joining(", ")));
            for (int i = 0; i < some.size(); i++) {
                insert.setParameter(4 * i + 1, some.get(i)).setParameter(4 * i + 2, entry)
                        .setParameter(4 * i + 3, language).setParameter(4 * i + 4, release);
            }
            insert.executeUpdate();
        }
    }

    private static EntityManager database() {
        return Panache.getEntityManager();
    }
}
