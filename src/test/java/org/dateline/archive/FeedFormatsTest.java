package org.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.dateline.release.Category;
import org.dateline.release.IssueDate;
import org.dateline.release.PrintedSymbol;
import org.dateline.release.Sequel;
import org.dateline.shared.Language;
import org.junit.jupiter.api.Test;

class FeedFormatsTest {

    private static final Instant CROSSED = Instant.parse("2026-11-23T15:44:53.123456Z");
    private static final String HOSTILE = "]]></title><script>alert('\u0000\u0008\uFFFF')</script> & \"quoted\" \uD83D\uDE00 \u202E";

    private final FeedItem live = item(1, "Record quarter", new IssueDate(LocalDate.of(2026, 11, 23), CROSSED), CROSSED);
    private final FeedItem historical = item(2, "Leak in the dam", IssueDate.onDay(LocalDate.of(2006, 2, 6)), CROSSED.minusSeconds(60));
    private final Feed middle = feed("https://ir.example.com/feeds/releases?page=1", "https://ir.example.com/feeds/releases?page=3", live, historical);

    @Test
    void the_atom_feed_is_valid_by_the_grammar_of_rfc_4287() throws Exception {
        assertThat(FeedRules.atom(AtomFeed.write(middle))).isEmpty();
    }

    @Test
    void an_empty_atom_feed_is_valid() throws Exception {
        assertThat(FeedRules.atom(AtomFeed.write(feed(null, null)))).isEmpty();
    }

    @Test
    void the_grammar_refuses_an_atom_feed_without_ids() throws Exception {
        assertThat(FeedRules.atom(AtomFeed.write(middle).replaceAll("<id>.*</id>", ""))).isNotEmpty();
    }

    @Test
    void the_rss_feed_keeps_the_rules_of_rss_2() throws Exception {
        assertThat(FeedRules.rss(RssFeed.write(middle))).isEmpty();
    }

    @Test
    void an_empty_rss_feed_keeps_the_rules() throws Exception {
        assertThat(FeedRules.rss(RssFeed.write(feed(null, null)))).isEmpty();
    }

    @Test
    void the_rules_refuse_a_date_of_another_form() throws Exception {
        assertThat(FeedRules.rss(RssFeed.write(middle).replaceAll("<pubDate>.*</pubDate>", "<pubDate>2026-11-23</pubDate>"))).isNotEmpty();
    }

    @Test
    void the_json_feed_is_valid_by_its_schema() throws Exception {
        assertThat(FeedRules.json(JsonFeed.write(middle))).isEmpty();
    }

    @Test
    void the_schema_refuses_an_item_without_content() throws Exception {
        assertThat(FeedRules.json(JsonFeed.write(middle).replace("content_html", "content"))).isNotEmpty();
    }

    @Test
    void another_parser_reads_the_atom_feed_back() throws Exception {
        SyndFeed read = read(AtomFeed.write(middle));
        assertThat(read.getEntries()).extracting(entry -> List.of(entry.getTitle(), entry.getLink(), entry.getUri(), entry.getContents().get(0).getValue()))
                .containsExactly(List.of(live.headline(), live.url(), "urn:uuid:" + live.id(), live.html()),
                        List.of(historical.headline(), historical.url(), "urn:uuid:" + historical.id(), historical.html()));
    }

    @Test
    void another_parser_reads_the_rss_feed_back() throws Exception {
        SyndFeed read = read(RssFeed.write(middle));
        assertThat(read.getEntries()).extracting(entry -> List.of(entry.getTitle(), entry.getLink(), entry.getUri(), entry.getDescription().getValue()))
                .containsExactly(List.of(live.headline(), live.url(), live.url(), live.lead()),
                        List.of(historical.headline(), historical.url(), historical.url(), historical.lead()));
    }

    @Test
    void atom_says_the_instant_of_a_release_known_to_the_instant() throws Exception {
        assertThat(read(AtomFeed.write(middle)).getEntries().get(0).getPublishedDate()).isEqualTo(Date.from(CROSSED.truncatedTo(ChronoUnit.MILLIS)));
    }

    @Test
    void atom_says_no_instant_of_a_release_known_to_the_day() {
        assertThat(AtomFeed.write(feed(null, null, historical))).contains("<dc:date>2006-02-06</dc:date>").doesNotContain("<published>");
    }

    @Test
    void rss_says_no_instant_of_a_release_known_to_the_day() {
        assertThat(RssFeed.write(feed(null, null, historical))).contains("<dc:date>2006-02-06</dc:date>").doesNotContain("<pubDate>");
    }

    @Test
    void json_says_no_instant_of_a_release_known_to_the_day() {
        assertThat(JsonFeed.write(feed(null, null, historical))).contains("\"issued\":\"2006-02-06\"", "\"precision\":\"day\"").doesNotContain("date_published", "issued_at");
    }

    @Test
    void a_feed_is_updated_when_its_newest_entry_was_made() {
        assertThat(feed(null, null, historical, live).updated()).isEqualTo(CROSSED);
    }

    @Test
    void atom_links_to_the_pages_before_and_after() {
        assertThat(AtomFeed.write(middle)).contains("<link rel=\"previous\" type=\"application/atom+xml\" href=\"https://ir.example.com/feeds/releases?page=1\"/>",
                "<link rel=\"next\" type=\"application/atom+xml\" href=\"https://ir.example.com/feeds/releases?page=3\"/>");
    }

    @Test
    void the_last_page_has_no_next() {
        assertThat(AtomFeed.write(feed(null, null, live)) + RssFeed.write(feed(null, null, live)) + JsonFeed.write(feed(null, null, live)))
                .doesNotContain("rel=\"next\"", "next_url");
    }

    @Test
    void a_hostile_headline_comes_back_as_text() throws Exception {
        Feed feed = feed(null, null, item(3, HOSTILE, live.issued(), CROSSED));
        String printable = HOSTILE.replaceAll("[\u0000\u0008\uFFFF]", "");
        assertThat(List.of(read(AtomFeed.write(feed)).getEntries().get(0).getTitle(), read(RssFeed.write(feed)).getEntries().get(0).getTitle()))
                .containsOnly(printable);
    }

    @Test
    void an_atom_feed_of_hostile_words_stays_valid() throws Exception {
        assertThat(FeedRules.atom(AtomFeed.write(naughty()))).isEmpty();
    }

    @Test
    void an_rss_feed_of_hostile_words_stays_valid() throws Exception {
        assertThat(FeedRules.rss(RssFeed.write(naughty()))).isEmpty();
    }

    @Test
    void a_json_feed_of_hostile_words_stays_valid() throws Exception {
        assertThat(FeedRules.json(JsonFeed.write(naughty()))).isEmpty();
    }

    private static Feed naughty() throws Exception {
        List<FeedItem> items = new ArrayList<>();
        for (String words : naughtyStrings()) {
            items.add(item(items.size(), words, new IssueDate(LocalDate.of(2026, 11, 23), CROSSED), CROSSED));
        }
        return feed(null, null, items.toArray(FeedItem[]::new));
    }

    private static List<String> naughtyStrings() throws Exception {
        var words = new ArrayList<String>();
        new ObjectMapper().readTree(Files.readString(Path.of("../shared/data/hostile/blns.json"))).forEach(word -> words.add(word.asText()));
        return words;
    }

    private static SyndFeed read(String xml) throws Exception {
        return new SyndFeedInput().build(new StringReader(xml));
    }

    private static Feed feed(String previous, String next, FeedItem... items) {
        String self = "https://ir.example.com/feeds/releases";
        return new Feed(new UUID(7, 7), "News releases of Mines Ltd.", "en", "https://ir.example.com/releases", self, self, previous, next,
                "https://ir.example.com/symbols", List.of(items));
    }

    private static FeedItem item(int number, String headline, IssueDate issued, Instant published) {
        return new FeedItem(new UUID(0, number), "https://ir.example.com/releases/2026/11/23/release-" + number, "Mines Ltd.", "en", Category.EARNINGS,
                published, issued, headline, "Opening words & more", "<p>Text of <b>" + number + "</b> &amp; more</p>",
                List.of(new PrintedSymbol("XTSE", "TSX", "PDL"), new PrintedSymbol("XASE", "NYSE MKT", "PAL")), number, Sequel.NONE, null, Language.ENGLISH);
    }
}
