package org.dateline.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dateline.release.AddedText;
import org.dateline.release.Category;
import org.dateline.release.IssueDate;
import org.dateline.release.PrintedSymbol;
import org.dateline.release.Sequel;
import org.dateline.shared.Language;

/**
 * A release or a filing in a feed.
 *
 * @param id        its permanent id
 * @param url       full address of its page
 * @param issuer    name of the issuer
 * @param language  BCP 47 tag of the text
 * @param topic     what it is about, or what it is, as addresses have it
 * @param label     the same in the words of the feed
 * @param published time of the ledger entry; for a historical release that is when it was added to the archive
 * @param issued    when it was issued, no more exact than is known
 * @param lead      opening words, plain text
 * @param html      the whole text below the headline, every address in it made full
 * @param entry     index of the ledger entry
 * @param sequel    what it corrects, what corrects it, whether it was withdrawn
 * @param added     how the text became public, if it was added to the release later; null if it came with it
 * @param words     language of the feed's own words
 */
record FeedItem(UUID id, String url, String issuer, String language, String topic, String label, Instant published, IssueDate issued, String headline,
        String lead, String html, List<PrintedSymbol> symbols, long entry, Sequel sequel,
        AddedText added, Language words) {

    FeedItem {
        symbols = List.copyOf(symbols);
    }

    FeedItem(UUID id, String url, String issuer, String language, Category category, Instant published, IssueDate issued, String headline,
            String lead, String html, List<PrintedSymbol> symbols, long entry, Sequel sequel, AddedText added, Language words) {
        this(id, url, issuer, language, category.slug(), category.label(words), published, issued, headline, lead, html, symbols, entry, sequel, added, words);
    }

    /** The headline; in front of it that the release no longer stands, or that another corrects it. */
    String title() {
        return (sequel.withdrawal() != null ? words.choose("Withdrawn: ", "Retiré\u00a0: ")
                : sequel.correctedBy() != null ? words.choose("Corrected: ", "Corrigé\u00a0: ") : "") + headline;
    }

    /** When something last became known of it: its entry, the entry of its text, its latest correction or its withdrawal. */
    Instant updated() {
        Instant last = sequel.lastChange(published);
        return added != null && added.published().isAfter(last) ? added.published() : last;
    }

    /** The symbols as feeds write them: {@code TSX:PDL}. */
    List<String> tags() {
        return symbols.stream().map(symbol -> symbol.exchange() + ":" + symbol.symbol()).toList();
    }
}
