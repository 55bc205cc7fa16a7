package org.dateline.archive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dateline.issuer.Issuer;
import org.dateline.release.CautionaryStatement;
import org.dateline.release.PrintedContact;
import org.dateline.release.ReleaseThen;
import org.dateline.release.ReleaseThen.Carried;
import org.dateline.risk.FilingThen;
import org.dateline.risk.RiskSet;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedNumber;
import org.dateline.shared.PrintedTime;

/**
 * The record of an issuer at an instant.
 *
 * @param typed    the instant as it was asked for
 * @param moment   null where it was not understood
 * @param size     how many entries the ledger had then
 * @param releases of this page, and one more if there is a next
 * @param carried  the newest release then, and the newest with a cautionary statement
 * @param filings  on file then, the latest first
 */
record ArchiveView(Issuer issuer, String typed, Moment moment, boolean byIssue, FieldProblems problems, long size, int page, List<ReleaseThen> releases,
        List<Carried> carried, List<FilingThen> filings, Language language) {

    static final int PER_PAGE = 40;
    private static final int MOST_FILINGS = 8;

    static ArchiveView refused(Issuer issuer, String typed, boolean byIssue, FieldProblems problems, Language language) {
        return new ArchiveView(issuer, typed, null, byIssue, problems, 0, 1, List.of(), List.of(), List.of(), language);
    }

    static ArchiveView of(Issuer issuer, Moment moment, boolean byIssue, long size, int page, List<ReleaseThen> releases, List<Carried> carried,
            List<FilingThen> filings, Language language) {
        return new ArchiveView(issuer, moment.written(), moment, byIssue, new FieldProblems(), size, page, releases, carried, filings, language);
    }

    private ArchiveWords words() {
        return language.words(ArchiveWords.class);
    }

    public String name() {
        return issuer.name(language);
    }

    /** The address of this page, whatever its language; null where it has none. */
    public String path() {
        return problems.none() ? onPage(page) : null;
    }

    private String onPage(int wanted) {
        return "/archive?issuer=" + issuer.slug() + "&on=" + URLEncoder.encode(moment.written(), StandardCharsets.UTF_8)
                + (byIssue ? "&by=issued" : "") + (wanted == 1 ? "" : "&page=" + wanted);
    }

    public String forMachines() {
        return path().replaceFirst("/archive", "/archive.json");
    }

    /** Empty on the first page. */
    public String newer() {
        return page > 1 ? onPage(page - 1) : "";
    }

    /** Empty on the last page. */
    public String older() {
        return releases.size() > PER_PAGE ? onPage(page + 1) : "";
    }

    public List<ReleaseThen> shown() {
        return releases.subList(0, Math.min(PER_PAGE, releases.size()));
    }

    /** "At the end of November 23, 2026", or the instant. */
    public String when() {
        String printed = moment.printed(issuer.homeZone(), language);
        return moment.day() == null ? printed : words().endOf(printed);
    }

    /** By what it was reckoned. */
    public String reckoned() {
        return byIssue ? words().reckonedByIssue() : size == 0 ? words().ledgerWasEmpty() : words().ledgerHad(PrintedNumber.of(size, language));
    }

    public String issued(ReleaseThen release) {
        Instant at = release.issued().instant();
        return at == null ? PrintedTime.day(release.issued().date(), language) : PrintedTime.instant(at, issuer.homeZone(), language);
    }

    public String issuedForMachines(ReleaseThen release) {
        Instant at = release.issued().instant();
        return at == null ? release.issued().date().toString() : PrintedTime.machine(at, issuer.homeZone());
    }

    /** What it was then: "withdrawn on …", "corrected on …", "stood". */
    public String status(ReleaseThen release) {
        if (release.withdrawn() != null) {
            return words().withdrawnSince(at(release.withdrawn()));
        }
        return release.corrected() != null ? words().correctedSince(at(release.corrected())) : words().stood();
    }

    public String at(Instant instant) {
        return PrintedTime.instant(instant, issuer.homeZone(), language);
    }

    public String category(ReleaseThen release) {
        return release.category().label(language);
    }

    /** The risk factors in force then; null if none were. */
    public RiskSet risks() {
        return RiskSet.inForce(filings.stream().map(FilingThen::set).filter(Objects::nonNull).toList(), moment.at(), language).orElse(null);
    }

    /** "34 risk factors". */
    public String riskFactors() {
        int number = risks().factors();
        return number == 1 ? words().oneRiskFactor() : words().riskFactors(PrintedNumber.of(number, language));
    }

    /** The page of the whole set. */
    public String risksPath() {
        return "/risk-factors?issuer=" + issuer.slug() + "&on=" + (moment.day() != null ? moment.day() : risks().filedOn());
    }

    public List<FilingThen> latestFilings() {
        return filings.subList(0, Math.min(MOST_FILINGS, filings.size()));
    }

    public boolean hasMoreFilings() {
        return filings.size() > MOST_FILINGS;
    }

    /** The release that carried the cautionary statement then; null if none had. */
    public Carried cautioning() {
        return carried.stream().filter(each -> each.text().statement() != null).findFirst().orElse(null);
    }

    public CautionaryStatement statement() {
        return cautioning().text().statement();
    }

    /** All versions of it, with the redlines between. */
    public String statementPath() {
        return "/cautionary-statements/" + issuer.slug() + "?version=" + statement().version() + "&language=" + cautioning().text().language().tag();
    }

    /** The newest release then; null if there was none. */
    public Carried newest() {
        return carried.isEmpty() ? null : carried.get(0);
    }

    public List<PrintedContact> contacts() {
        return newest() == null ? List.of() : newest().contacts();
    }

    /** Evidence of all of it. */
    public String evidence() {
        return "/archive/export?issuer=" + issuer.slug() + (moment.day() == null ? "" : "&to=" + moment.day());
    }

    public String journal() {
        return "/archive/journal?issuer=" + issuer.slug();
    }
}
