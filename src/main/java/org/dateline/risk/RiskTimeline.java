package org.dateline.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.issuer.Issuer;
import org.dateline.risk.Lineage.Kind;
import org.dateline.shared.Language;

/**
 * All risk factors of an issuer over all filings, as a picture and as a table.
 *
 * @param sets the earliest first
 * @param rows in the order in which they appeared
 */
record RiskTimeline(Issuer issuer, List<RiskSet> sets, List<Row> rows, Language language) {

    private static final int LABEL = 330;
    private static final int COLUMN = 84;
    private static final int LINE = 19;
    private static final int HEAD = 30;
    private static final int TALLEST = 15;
    private static final int LONGEST_LABEL = 46;

    /** @param cells one for each set; null where it is not told */
    record Row(RiskFactor factor, String heading, List<Cell> cells) {

        public String label() {
            int end = heading.length() <= LONGEST_LABEL ? heading.length() : heading.lastIndexOf(' ', LONGEST_LABEL);
            return end == heading.length() ? heading : heading.substring(0, end > 0 ? end : LONGEST_LABEL) + " …";
        }
    }

    /** @param link null in the first set there is @param ends true if the risk factor is told no more from this set on */
    record Cell(RiskLink link, boolean ends) {

        public String mark() {
            return ends ? "ends" : link == null || link.kind() == Kind.NEW ? "first" : link.percent() == 0 ? "same" : "changed";
        }
    }

    /** A mark in the picture, in its units. @param height of a bar */
    record Mark(String kind, int x, int y, int height) {}

    /** Two statements, or none if these sets were drawn before. @param latestFirst of one language */
    static RiskTimeline of(Issuer issuer, List<RiskSet> latestFirst, RiskMemory memory, Language language) {
        List<RiskSet> sets = new ArrayList<>(latestFirst);
        Collections.reverse(sets);
        return new RiskTimeline(issuer, sets, memory.timeline(sets, () -> rows(sets)), language);
    }

    private static List<Row> rows(List<RiskSet> sets) {
        List<Long> entries = sets.stream().map(RiskSet::entry).toList();
        Map<UUID, Row> rows = new LinkedHashMap<>();
        if (!sets.isEmpty()) {
            List<RiskLink> all = RiskLink.of(entries);
            Map<Long, Map<Integer, RiskLink>> links = links(all);
            Map<UUID, Integer> lastPlace = new HashMap<>();
            Map<UUID, String> headings = new HashMap<>();
            Map<UUID, RiskFactor> factors = new LinkedHashMap<>();
            Map<UUID, Cell[]> cells = new HashMap<>();
            for (RiskHeading told : RiskHeading.of(entries)) {
                UUID uuid = told.factor().uuid();
                factors.putIfAbsent(uuid, told.factor());
                headings.put(uuid, told.heading());
                lastPlace.put(uuid, told.place());
                cells.computeIfAbsent(uuid, any -> new Cell[sets.size()])[entries.indexOf(told.entry())]
                        = new Cell(links.getOrDefault(told.entry(), Map.of()).get(told.place()), false);
            }
            factors.forEach((uuid, factor) -> rows.put(uuid, new Row(factor, headings.get(uuid),
                    ended(cells.get(uuid), entries, lastPlace.get(uuid), all))));
        }
        return List.copyOf(rows.values());
    }

    private static Map<Long, Map<Integer, RiskLink>> links(List<RiskLink> all) {
        Map<Long, Map<Integer, RiskLink>> links = new HashMap<>();
        all.forEach(link -> link.after().forEach(place -> links.computeIfAbsent(link.entry(), any -> new HashMap<>()).put(place, link)));
        return links;
    }

    /** With the set that tells it no more, because it was dropped there or is a part of another now. */
    private static List<Cell> ended(Cell[] cells, List<Long> entries, int lastPlace, List<RiskLink> all) {
        int last = cells.length - 1;
        while (cells[last] == null) {
            last--;
        }
        if (last + 1 < cells.length) {
            long end = entries.get(last + 1);
            cells[last + 1] = new Cell(all.stream().filter(link -> link.entry() == end && link.before().contains(lastPlace)).findFirst().orElse(null), true);
        }
        return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(cells)));
    }

    public RiskNames say() {
        return new RiskNames(language);
    }

    public String name() {
        return issuer.name(language);
    }

    public String path() {
        return "/risk-factors/timeline?issuer=" + issuer.slug();
    }

    /** The language of the headings. */
    public String lang() {
        return sets.isEmpty() ? language.localeTag() : sets.get(0).language().localeTag();
    }

    /** What a cell of the table says. */
    public String told(Cell cell) {
        return cell == null ? "" : cell.ends() ? (cell.link() == null ? Kind.DROPPED : cell.link().kind()).label(language, 1) : say().change(cell.link());
    }

    public int width() {
        return LABEL + COLUMN * sets.size();
    }

    public int height() {
        return HEAD + LINE * rows.size() + LINE / 2;
    }

    public int x(int column) {
        return LABEL + COLUMN * column + COLUMN / 2;
    }

    /** The base line of a row. */
    public int y(int row) {
        return HEAD + LINE * (row + 1) - 3;
    }

    /** Where the line of a row begins, at its first wording. */
    public int begins(Row row) {
        int first = 0;
        while (row.cells().get(first) == null) {
            first++;
        }
        return x(first);
    }

    /** Where it ends, at its last wording or where it is told no more. */
    public int ends(Row row) {
        int last = row.cells().size() - 1;
        while (row.cells().get(last) == null) {
            last--;
        }
        return x(last);
    }

    public List<Mark> marks(int row) {
        List<Mark> marks = new ArrayList<>();
        List<Cell> cells = rows.get(row).cells();
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            if (cell != null) {
                int height = cell.mark().equals("changed") ? (int) Math.max(2, Math.round(TALLEST * Math.sqrt(Math.min(1, cell.link().change())))) : 0;
                marks.add(new Mark(cell.mark(), x(column), y(row), height));
            }
        }
        return marks;
    }
}
