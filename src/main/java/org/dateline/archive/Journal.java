package org.dateline.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dateline.filing.FilingPosting;
import org.dateline.issuer.Issuer;
import org.dateline.release.ReleasePosting;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedNumber;
import org.dateline.shared.PrintedTime;

/**
 * A page of the journal of postings.
 *
 * @param before index of the ledger entry that the page stands before; null for the latest
 * @param more   whether there are earlier ones
 */
record Journal(Issuer issuer, Long before, List<Posting> postings, boolean more, Language language) {

    static final int PER_PAGE = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param kind     for machines: {@code published}, {@code withdrawal}, {@code filing} …
     * @param what     the same in words
     * @param titled   BCP 47 tag of the title
     * @param path     of the page that shows it
     */
    record Posting(long entry, String kind, String what, String title, String titled, String path, Instant at, List<File> files) {}

    /** @param size in words */
    record File(String name, String path, long bytes, String size, String sha256) {}

    static Journal of(Issuer issuer, Long before, List<ReleasePosting> releases, List<FilingPosting> filings, Language language) {
        List<Posting> all = Stream.concat(releases.stream().map(posting -> of(posting, language)), filings.stream().map(posting -> of(posting, language)))
                .sorted(Comparator.comparing(Posting::entry).reversed()).toList();
        return new Journal(issuer, before, all.subList(0, Math.min(PER_PAGE, all.size())), all.size() > PER_PAGE, language);
    }

    private static Posting of(ReleasePosting posting, Language language) {
        ArchiveWords words = language.words(ArchiveWords.class);
        String what = switch (posting.what()) {
            case PUBLISHED -> words.published();
            case ADMITTED -> words.admitted();
            case CORRECTION -> words.correction();
            case TRANSLATION -> words.translation();
            case WITHDRAWAL -> words.withdrawal();
        };
        return new Posting(posting.entry(), posting.what().name().toLowerCase(java.util.Locale.ROOT), what, posting.headline(), posting.language(),
                posting.release().address().path(), posting.at(),
                posting.files().stream().map(file -> new File(file.name(), posting.path(file), file.size(), PrintedNumber.size(file.size(), language), file.sha256())).toList());
    }

    private static Posting of(FilingPosting posting, Language language) {
        ArchiveWords words = language.words(ArchiveWords.class);
        return new Posting(posting.entry(), posting.isTheFilingItself() ? "filing" : "risk-factors",
                posting.isTheFilingItself() ? words.filing() : words.risksOfFiling(), posting.filing().title(language), language.tag(),
                posting.filing().path(), posting.filing().published(),
                posting.files().stream().map(file -> new File(file.name(), posting.path(file), file.size(), PrintedNumber.size(file.size(), language), file.sha256())).toList());
    }

    public String name() {
        return issuer.name(language);
    }

    /** The address of this page, whatever its language. */
    public String path() {
        return before(before);
    }

    private String before(Long entry) {
        return "/archive/journal?issuer=" + issuer.slug() + (entry == null ? "" : "&before=" + entry);
    }

    public String latest() {
        return before(null);
    }

    /** Empty on the last page. */
    public String earlier() {
        return more ? before(postings.get(postings.size() - 1).entry()) : "";
    }

    public String archive() {
        return "/archive?issuer=" + issuer.slug();
    }

    public String forMachines() {
        return path().replaceFirst("journal", "journal.json");
    }

    public String at(Posting posting) {
        return PrintedTime.instant(posting.at(), issuer.homeZone(), language);
    }

    public String machine(Posting posting) {
        return PrintedTime.machine(posting.at(), issuer.homeZone());
    }

    /** "3 files". */
    public String files(Posting posting) {
        ArchiveWords words = language.words(ArchiveWords.class);
        return posting.files().size() == 1 ? words.oneFile() : words.files(PrintedNumber.of(posting.files().size(), language));
    }

    /** @param full makes a full address of a path */
    String json(UnaryOperator<String> full) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("issuer", issuer.slug());
        json.put("postings", postings.stream().map(posting -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("entry", posting.entry());
            one.put("time", posting.at().toString());
            one.put("what", posting.kind());
            one.put("title", posting.title());
            one.put("page", full.apply(posting.path()));
            one.put("files", posting.files().stream().map(file -> Map.of("name", file.name(), "address", full.apply(file.path()), "size", file.bytes(),
                    "sha256", file.sha256())).toList());
            return one;
        }).toList());
        json.put("next", earlier().isEmpty() ? null : full.apply(earlier().replaceFirst("journal", "journal.json")));
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
