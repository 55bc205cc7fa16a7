package org.dateline.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.document.Block;
import org.dateline.document.BodyHtml;
import org.dateline.document.Inline;
import org.dateline.filing.Filing;
import org.dateline.filing.FilingFile;
import org.dateline.filing.FilingToPublish;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Entry;
import org.dateline.ledger.EntryType;
import org.dateline.risk.Lineage.Link;

/**
 * What publication carries across of the risk factors of a filing, made beforehand.
 *
 * @param filing     permanent id of the filing
 * @param split      the risk section as it was confirmed
 * @param factors    for each wording in its order, the permanent id of its risk factor
 * @param comparison with the set of the filing before, by the confirmed lineage; null for the first
 * @param previous   entry of that set; null for the first
 * @param document   the same for machines: the file that the ledger entry names
 */
public record RisksToPublish(UUID filing, Issuer issuer, RiskSplit split, List<UUID> factors, FilingComparison comparison, Long previous, FilingFile document) {

    /**
     * @param before   the wordings of the set of the filing before; empty for the first
     * @param previous that set; null for the first
     */
    public static RisksToPublish of(FilingToPublish filing, RiskSplit split, RiskSet previous, List<RiskWording> before, Lineage lineage) {
        List<WordingText> were = before.stream().map(RiskWording::text).toList();
        FilingComparison comparison = previous == null ? null : FilingComparison.of(were, split.wordings(), lineage);
        List<UUID> factors = factors(filing.uuid(), before, were, split.wordings(), previous == null ? List.of() : lineage.links());
        Long entry = previous == null ? null : previous.entry();
        return new RisksToPublish(filing.uuid(), filing.issuer(), split, factors, comparison, entry,
                document(filing, split, factors, previous, comparison));
    }

    /**
     * A risk factor goes on in the one wording it was edited to; of several, in the likest. New ones get ids that follow from the
     * filing's and their place, so that what is published can be made beforehand, approved, and made again.
     */
    private static List<UUID> factors(UUID filing, List<RiskWording> before, List<WordingText> were, List<WordingText> are, List<Link> links) {
        UUID[] factors = IntStream.range(0, are.size())
                .mapToObj(place -> UUID.nameUUIDFromBytes((filing + " " + place).getBytes(StandardCharsets.UTF_8))).toArray(UUID[]::new);
        for (Link link : links) {
            if (!link.before().isEmpty() && !link.after().isEmpty()) {
                WordingText first = are.get(link.after().get(0));
                int from = link.before().get(Lineage.nearest(link.before().stream().map(were::get).toList(), first));
                int to = link.after().get(Lineage.nearest(link.after().stream().map(are::get).toList(), were.get(from)));
                factors[to] = before.get(from).factor().uuid();
            }
        }
        return List.of(factors);
    }

    private static FilingFile document(FilingToPublish filing, RiskSplit split, List<UUID> factors, RiskSet previous, FilingComparison comparison) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("filing", filing.uuid());
        all.put("issuer", filing.issuer().slug());
        all.put("language", filing.facts().language().tag());
        all.put("introduction", markup(split.introduction()));
        int place = 0;
        List<Map<String, Object>> groups = new ArrayList<>();
        for (RiskSplit.Group group : split.groups()) {
            List<Map<String, Object>> wordings = new ArrayList<>();
            for (WordingText wording : group.wordings()) {
                wordings.add(ordered("place", place, "factor", factors.get(place), "heading", wording.heading(), "body", wording.body()));
                place++;
            }
            groups.add(ordered("title", group.title(), "introduction", markup(group.introduction()), "wordings", wordings));
        }
        all.put("groups", groups);
        all.put("leftOver", markup(split.leftOver()));
        if (comparison != null) {
            all.put("previous", previous.filing().uuid());
            all.put("lineage", comparison.entries().stream().map(entry -> ordered("kind", entry.link().kind().mark(), "before", entry.link().before(),
                    "after", entry.link().after(), "moved", entry.link().moved())).toList());
        }
        try {
            return new FilingFile("risk-factors." + filing.facts().language().tag() + ".json", "application/json", new ObjectMapper().writeValueAsBytes(all));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }

    private static String markup(List<Block> blocks) {
        return blocks.isEmpty() ? "" : BodyHtml.markup(blocks);
    }

    /** What the ledger says of it. @param eyes how many pairs of eyes were on it, 1 or 2 */
    public Entry.Builder entry(int eyes) {
        Entry.Builder entry = Entry.of(EntryType.WORD).event(UUID.randomUUID()).issuer(issuer.slug()).eyes(eyes).with("filing", filing.toString());
        document.namedIn(entry);
        return entry;
    }

    /**
     * Inserts the rows; the caller appended the entry in the same transaction.
     *
     * @param index     of the ledger entry
     * @param published its filing, of the entry before
     */
    public RiskSet enter(long index, Filing published) {
        FilingToPublish.add(published, index, document);
        RiskSet set = new RiskSet(index, published, previous, factors.size(), markup(split.introduction()), leftOver());
        set.persist();
        Set<UUID> known = RiskFactor.<RiskFactor>list("uuid in ?1", factors).stream().map(RiskFactor::uuid).collect(Collectors.toSet());
        Slugs slugs = new Slugs();
        int place = 0;
        for (RiskSplit.Group group : split.groups()) {
            String introduction = markup(group.introduction());
            for (WordingText wording : group.wordings()) {
                UUID uuid = factors.get(place);
                RiskFactor factor = known.contains(uuid) ? RiskFactor.findById(uuid) : new RiskFactor(uuid, index, issuer, slugs.free(wording.heading()));
                factor.persist();
                new RiskWording(index, place, factor, introduction, wording).persist();
                introduction = "";
                place++;
            }
        }
        if (comparison != null) {
            for (int number = 0; number < comparison.entries().size(); number++) {
                new RiskLink(index, number, comparison.entries().get(number)).persist();
            }
        }
        return set;
    }

    /** With groups in which no risk factor stands, so that no word is lost. */
    private String leftOver() {
        List<Block> blocks = new ArrayList<>();
        split.groups().stream().filter(group -> group.wordings().isEmpty()).forEach(group -> {
            blocks.add(Block.paragraph(Inline.plain(group.title())));
            blocks.addAll(group.introduction());
        });
        blocks.addAll(split.leftOver());
        return markup(blocks);
    }

    /** Addresses for the new risk factors of this set, counted over public rows only. */
    private final class Slugs {

        private final Set<String> taken = new HashSet<>(RiskFactor.taken(split.wordings().stream().map(wording -> RiskFactor.slugOf(wording.heading()))
                .collect(Collectors.toSet())));

        String free(String heading) {
            String slug = RiskFactor.slugOf(heading);
            String free = slug;
            for (int number = 2; !taken.add(free); number++) {
                free = slug + "-" + number;
            }
            return free;
        }
    }
}
