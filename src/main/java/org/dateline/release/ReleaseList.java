package org.dateline.release;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedNumber;
import org.dateline.shared.PrintedTime;

/**
 * A page of the release list as it is shown.
 *
 * @param filter        what was asked for, as typed
 * @param problems      what is wrong with it; then there are no releases
 * @param total         how many releases match
 * @param years         a bar for each year; empty if there is no more than one
 * @param groups        the releases of this page by year of issue, newest first
 * @param number        the number of this page, from 1
 * @param pages         how many pages there are, at least 1
 * @param manyIssuers   true if the issuer of each release has to be named
 * @param language      the language of the page
 */
record ReleaseList(ReleaseFilter filter, FieldProblems problems, long total, List<YearBar> years, List<Group> groups,
        int number, int pages, boolean manyIssuers, Language language) {

    static final int PAGE_SIZE = 20;

    /** Height of the tallest bar, in the units of its picture. */
    private static final int TALLEST = 48;

    /** More years than this are no picture any more. */
    private static final int MOST_BARS = 80;

    /** @param height from 0 (none) to 48 */
    record YearBar(int year, long number, int height, String path, boolean current, String label) {

        public int top() {
            return TALLEST - height;
        }

        public String brief() {
            return String.format("’%02d", year % 100);
        }
    }

    record Group(int year, List<Item> releases) {}

    /** A release in the list of a page in this language. */
    record Item(ReleaseSummary release, Language language) {

        public String day() {
            IssueDate issued = release.issued();
            return issued.instant() == null
                    ? PrintedTime.briefDay(issued.date(), language)
                    : PrintedTime.briefInstant(issued.instant(), zone(), language);
        }

        public String machineDay() {
            IssueDate issued = release.issued();
            return issued.instant() == null ? issued.date().toString() : PrintedTime.machine(issued.instant(), zone());
        }

        private ZoneId zone() {
            return ZoneId.of(release.homeZone());
        }

        /** The language's own name where it is not the page's. */
        public String otherLanguage() {
            Language own = Language.of(release.language());
            return own == language ? "" : own.ownName();
        }
    }

    record Choice(String value, String label, boolean selected) {}

    /** A step of the pager; the path is empty for the page that is shown and for a gap. */
    record Step(String label, String path) {}

    static ReleaseList refused(ReleaseFilter filter, FieldProblems problems, ReleaseTally tally, Language language) {
        return new ReleaseList(filter, problems, 0, bars(filter, tally, language), List.of(), 1, 1, false, language);
    }

    static ReleaseList of(ReleaseFilter filter, ReleaseTally tally, List<ReleaseSummary> page, Language language) {
        long total = tally.of(filter.inYear(), filter.inCategory());
        NavigableMap<Integer, List<Item>> byYear = new TreeMap<>();
        page.forEach(release -> byYear.computeIfAbsent(release.issued().date().getYear(), any -> new ArrayList<>()).add(new Item(release, language)));
        List<Group> groups = byYear.descendingMap().entrySet().stream().map(year -> new Group(year.getKey(), year.getValue())).toList();
        boolean manyIssuers = page.stream().map(ReleaseSummary::issuerSlug).distinct().count() > 1;
        return new ReleaseList(filter, new FieldProblems(), total, bars(filter, tally, language), groups, filter.pageNumber(), pages(total),
                manyIssuers, language);
    }

    static int pages(long total) {
        return (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    private static List<YearBar> bars(ReleaseFilter filter, ReleaseTally tally, Language language) {
        Map<Integer, Long> years = tally.years(filter.inCategory());
        if (years.size() < 2 || years.size() > MOST_BARS) {
            return List.of();
        }
        long most = years.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return years.entrySet().stream().map(entry -> bar(filter, entry.getKey(), entry.getValue(), Math.max(most, 1), language)).toList();
    }

    private static YearBar bar(ReleaseFilter filter, int year, long number, long most, Language language) {
        int height = number == 0 ? 0 : (int) Math.max(2, number * TALLEST / most);
        return new YearBar(year, number, height, filter.inYear(String.valueOf(year)).path(), Integer.valueOf(year).equals(filter.inYear()),
                language.words(ReleaseWords.class).yearBar(String.valueOf(year), counted(number, language)));
    }

    public List<Choice> categories() {
        return Stream.of(Category.values())
                .map(each -> new Choice(each.slug(), each.label(language), each.slug().equals(filter.category()))).toList();
    }

    /** "Operations, TSX:PDL, 2006"; empty without a filter. */
    public String narrowed() {
        String category = filter.inCategory() == null ? "" : filter.inCategory().label(language);
        String words = filter.q().isEmpty() ? "" : language.words(ReleaseWords.class).quoted(filter.q());
        return String.join(", ", Stream.of(category, filter.symbol().toUpperCase(), filter.year(), words).filter(part -> !part.isEmpty()).toList());
    }

    /** "64 releases", "1 release", "No releases". */
    public String counted() {
        return counted(total, language);
    }

    private static String counted(long number, Language language) {
        ReleaseWords words = language.words(ReleaseWords.class);
        return number == 0 ? words.noReleases() : number == 1 ? words.oneRelease() : words.manyReleases(PrintedNumber.of(number, language));
    }

    /** Where this page is, whatever its language. */
    public String path() {
        return problems.none() ? filter.path() : null;
    }

    public String allYears() {
        return filter.inYear("").path();
    }

    public String feed(String kind) {
        return filter.feed("/feeds/releases." + kind, language);
    }

    public String firstPage() {
        return filter.onPage(1).path();
    }

    /** Path of the page of newer releases; empty on the first. */
    public String newer() {
        return number > 1 ? filter.onPage(number - 1).path() : "";
    }

    /** Path of the page of older releases; empty on the last. */
    public String older() {
        return number < pages ? filter.onPage(number + 1).path() : "";
    }

    /** The first page, the last, and those around this one. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        int before = 0;
        for (int each : IntStream.rangeClosed(1, pages).filter(n -> n == 1 || n == pages || Math.abs(n - number) <= 2).toArray()) {
            if (each - before > 1) {
                steps.add(new Step("…", ""));
            }
            steps.add(new Step(String.valueOf(each), each == number ? "" : filter.onPage(each).path()));
            before = each;
        }
        return steps;
    }
}
