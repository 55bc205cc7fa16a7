package org.dateline.archive;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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
import org.dateline.release.Published;
import org.dateline.release.PublishedText;
import org.dateline.release.Release;
import org.dateline.release.ReleaseText;
import org.dateline.release.Visibility;
import org.jboss.logging.Logger;

/** Which published texts have which sentences: finds the texts that something given may be a copy of. */
@ApplicationScoped
class SentenceIndex {

    private static final Logger LOG = Logger.getLogger(SentenceIndex.class);

    /** Of one text. */
    private static final int MOST_SENTENCES = 2_000;

    /** Of what is looked for; a copy is found by any of them. */
    private static final int MOST_LOOKED_FOR = 300;

    private static final int IN_ONE_STATEMENT = 50;

    /** A sentence that stands in more texts tells little; the newest of them are taken. */
    private static final int MOST_TEXTS = 200;

    private static final int TEXTS_AT_A_TIME = 20;

    /** A text of a release. @param release entry of the release. @param entry of the text */
    record Candidate(long release, long entry, String language) {}

    @Inject
    Visibility visibility;

    void enter(@Observes Published published) {
        for (ReleaseText text : published.texts()) {
            for (long hash : numbers(text)) {
                new PublishedSentence(hash, published.release(), published.entry(), text.language().tag()).persist();
            }
        }
    }

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
        Query query = Panache.getEntityManager().createNativeQuery(Stream.generate(() -> each).limit(hashes.size()).collect(Collectors.joining(" union all ")));
        for (int i = 0; i < hashes.size(); i++) {
            query.setParameter(2 * i + 1, hashes.get(i)).setParameter(2 * i + 2, visibility.signedSize());
        }
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            texts.computeIfAbsent(((Number) row[0]).longValue(), hash -> new HashSet<>())
                    .add(new Candidate(((Number) row[1]).longValue(), ((Number) row[2]).longValue(), row[3].toString()));
        }
    }

    /** Texts that were published before this index was there are entered beside everything else; a copy is not found before. */
    void catchUp(@Observes StartupEvent started) {
        if (someAreDue()) {
            Infrastructure.getDefaultWorkerPool().execute(this::enterAllDue);
        }
    }

    private static boolean someAreDue() {
        return !Panache.getEntityManager().createNativeQuery("select release_entry from archive_sentence_due limit 1").getResultList().isEmpty();
    }

    @ActivateRequestContext
    void enterAllDue() {
        try {
            while (QuarkusTransaction.requiringNew().call(this::enterSomeDue)) {
                continue;
            }
        } catch (RuntimeException e) {
            LOG.error("Not all texts from before could be made ready for /verify; the next start goes on", e);
        }
    }

    /** Two nodes may do the same: what is there is left as it is. What is not visible yet waits for the next start. */
    private boolean enterSomeDue() {
        List<?> due = Panache.getEntityManager().createNativeQuery("select release_entry from archive_sentence_due where release_entry < ?"
                + " order by release_entry limit " + TEXTS_AT_A_TIME).setParameter(1, visibility.signedSize()).getResultList();
        for (Object row : due) {
            long entry = ((Number) row).longValue();
            Release.withEntry(visibility, entry).ifPresent(release -> release.texts(visibility).forEach(text -> enterAgain(release, text)));
            Panache.getEntityManager().createNativeQuery("delete from archive_sentence_due where release_entry = ?").setParameter(1, entry).executeUpdate();
        }
        return !due.isEmpty();
    }

    private static void enterAgain(Release release, PublishedText text) {
        for (long hash : numbers(text.text(release.issued(), List.of()))) {
            Panache.getEntityManager().createNativeQuery("insert ignore into archive_sentence (hash, entry, language, release_entry) values (?, ?, ?, ?)")
                    .setParameter(1, hash).setParameter(2, text.entry()).setParameter(3, text.language().tag()).setParameter(4, release.entry()).executeUpdate();
        }
    }
}
