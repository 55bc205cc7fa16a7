package org.dateline.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.release.PrintedContact.Line;
import org.dateline.ledger.Coverage;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.Telephone;
import org.jsoup.Jsoup;

/** A {@link ReleaseView} put into print: every string of the page that is made from it, ready for the template. */
final class ReleaseSheet {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** In characters; search engines show about so much. */
    private static final int LONGEST_DESCRIPTION = 200;

    private static final int LONGEST_HEADLINE_SHOWN_LARGE = 120;

    private final ReleaseView view;
    private final String home;
    private final Language language;
    private final Language page;

    /**
     * @param home the origin of this portal
     * @param page the language of the page around the text
     */
    ReleaseSheet(ReleaseView view, String home, Language page) {
        this.view = view;
        this.home = home;
        this.language = view.text().language();
        this.page = page;
    }

    /** "News Release" in the language of the text; empty where the release line says it already. */
    public String newsRelease() {
        String words = PrintedWords.in(language).newsRelease();
        return view.text().releaseLine().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)) ? "" : words;
    }

    public String tradingSymbols() {
        return PrintedWords.in(language).tradingSymbols();
    }

    public List<String> letterhead() {
        return view.text().letterhead().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public boolean isDated() {
        return view.text().issued() != null;
    }

    /** The issue date, no more exact than it is known. */
    public String issued() {
        return printed(view.text().issued(), language);
    }

    /** The issue date in the words of the page around the article. */
    public String issuedInPortalWords() {
        return printed(view.text().issued(), page);
    }

    public String issuedForMachines() {
        IssueDate issued = view.text().issued();
        return issued.instant() == null ? issued.date().toString() : PrintedTime.machine(issued.instant(), zone());
    }

    private String printed(IssueDate issued, Language words) {
        return issued.instant() == null ? PrintedTime.day(issued.date(), words) : PrintedTime.instant(issued.instant(), zone(), words);
    }

    /** The time of the ledger entry, in the issuer's home zone. */
    public String published() {
        return PrintedTime.instant(publishedAt(), zone(), page);
    }

    public String publishedForMachines() {
        return PrintedTime.machine(publishedAt(), zone());
    }

    /** Of another release, or of a notice over this one, in the issuer's home zone. */
    public String at(Instant instant) {
        return PrintedTime.instant(instant, zone(), page);
    }

    public String atForMachines(Instant instant) {
        return PrintedTime.machine(instant, zone());
    }

    public String day(IssueDate issued) {
        return PrintedTime.day(issued.date(), page);
    }

    public String notice() {
        Withdrawal withdrawal = view.portal().sequel().withdrawal();
        return ArticleBody.dress(withdrawal.notice(), "", withdrawal.language(), home, attachments());
    }

    /** The one address of the page, whatever its language; null in a preview. */
    public String path() {
        return view.portal() == null ? null : view.portal().path();
    }

    /** Whether the page has another language than the text, which then is the one it was published in. */
    public boolean isInAnotherLanguage() {
        return language != page;
    }

    /** The category in the words of the page. */
    public String category() {
        return view.category().label(page);
    }

    /** The filing whose risk factors were in force: "Form 40-F filed March 31, 2005". */
    public String riskFiling() {
        return view.portal().risks().filing(page);
    }

    /** "34 risk factors". */
    public String riskFactors() {
        return view.portal().risks().counted(page);
    }

    /** The risk factors on the day of the release. */
    public String riskPath() {
        return view.portal().risks().path(view.issuer().path(), view.text().issued().date());
    }

    /** All versions of the cautionary statement, from the one that it carried. */
    public String statementPath() {
        return "/cautionary-statements/" + view.issuer().path().substring(view.issuer().path().lastIndexOf('/') + 1)
                + "?version=" + view.portal().statement() + "&language=" + language.tag();
    }

    /** Who stamped the checkpoint, as sentences name them. */
    public String authority(Coverage.Stamp stamp) {
        return stamp.isForDevelopment() ? page.words(ReleaseWords.class).developmentAuthority() : stamp.authority();
    }

    private Instant publishedAt() {
        return view.portal().published();
    }

    private ZoneId zone() {
        return view.issuer().zone();
    }

    /** A headline too long for the largest size is set smaller. */
    public boolean isLongHeadline() {
        return view.text().headline().length() > LONGEST_HEADLINE_SHOWN_LARGE;
    }

    public String body() {
        return ArticleBody.dress(view.text().body(), view.text().dateline(), language, home, attachments());
    }

    public String statementBody() {
        return ArticleBody.dress(view.text().statement().body(), "", language, home, attachments());
    }

    private String attachments() {
        return view.portal() == null ? "" : view.portal().path() + "/attachments/";
    }

    /** Where a printed line of a contact leads: {@code tel:}, {@code mailto:} or a site; empty if nowhere. */
    public String reach(Line line) {
        String value = line.value().strip();
        return switch (line.kind()) {
            case PHONE -> Telephone.of(value, view.issuer().country()).map(Telephone::link).orElse("");
            case EMAIL -> value.matches("[^\\s@<>\"?&%]+@[^\\s@<>\"?&%]+\\.[^\\s@<>\"?&%]+") ? "mailto:" + value : "";
            case WEB -> value.matches("https?://[^\\s<>\"]+") ? value
                    : value.matches("(?i)www\\.[a-z0-9.-]+(/[^\\s<>\"]*)?") ? "http://" + value : "";
            case FAX, OTHER -> "";
        };
    }

    /** True for a line of a contact that leads out of this site. */
    public boolean leaves(Line line) {
        String to = reach(line);
        return to.startsWith("http") && !to.startsWith(home + "/");
    }

    /** The opening words, for search engines and for those who share the page. */
    public String description() {
        String words = Jsoup.parseBodyFragment(view.text().body()).text().strip();
        if (words.length() <= LONGEST_DESCRIPTION) {
            return words;
        }
        int cut = words.lastIndexOf(' ', LONGEST_DESCRIPTION - 2);
        return words.substring(0, cut > 0 ? cut : LONGEST_DESCRIPTION - 2) + " …";
    }

    public String locale() {
        return language.locale().toString();
    }

    /** schema.org {@code NewsArticle}. Nothing in it can end the element it stands in. */
    public String structuredData() {
        Map<String, Object> issuer = new LinkedHashMap<>();
        issuer.put("@type", "Organization");
        issuer.put("name", view.issuer().name());
        if (!view.issuer().path().isEmpty()) {
            issuer.put("url", home + view.issuer().path());
        }
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("@context", "https://schema.org");
        article.put("@type", "NewsArticle");
        article.put("headline", view.text().headline());
        article.put("datePublished", issuedForMachines());
        article.put("inLanguage", view.text().language().locale().toLanguageTag());
        article.put("description", description());
        article.put("url", view.portal().url());
        article.put("mainEntityOfPage", view.portal().url());
        article.put("isAccessibleForFree", true);
        if (view.category() != null) {
            article.put("articleSection", view.category().label());
        }
        if (!view.text().dateline().isBlank()) {
            article.put("dateline", view.text().dateline());
        }
        article.put("author", issuer);
        article.put("publisher", issuer);
        article.put("keywords", view.text().symbols().stream().map(each -> each.exchange() + ": " + each.symbol()).toList());
        try {
            return Arrays.asList("<", ">", "&", "\u2028", "\u2029").stream().reduce(JSON.writeValueAsString(article),
                    (json, sign) -> json.replace(sign, String.format("\\u%04x", (int) sign.charAt(0))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
