package org.dateline.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.issuer.Issuer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;

/**
 * The risk factors of an issuer on a day.
 *
 * @param on       the day as typed, or today
 * @param sets     all there are, the latest first
 * @param set      the one in force on the day; null if none was public
 */
record RiskSetPage(Issuer issuer, String on, FieldProblems problems, List<RiskSet> sets, RiskSet set, List<Group> groups, Language language) {

    /** @param introduction clean markup */
    record Group(String title, String introduction, List<Item> items) {

        /** Of the headings of its risk factors: they stand under its title, where it has one. */
        public int level() {
            return title.isEmpty() ? 2 : 3;
        }
    }

    /**
     * @param since the day of the filing that first has this risk factor
     * @param link  null in the first set there is
     */
    record Item(RiskWording wording, LocalDate since, RiskLink link) {}

    static RiskSetPage refused(Issuer issuer, String on, FieldProblems problems, Language language) {
        return new RiskSetPage(issuer, on, problems, List.of(), null, List.of(), language);
    }

    /** Two statements where a set is in force. */
    static RiskSetPage of(Issuer issuer, String on, List<RiskSet> sets, RiskSet set, Language language) {
        List<Group> groups = new ArrayList<>();
        if (set != null) {
            Map<Integer, RiskLink> links = new HashMap<>();
            RiskLink.of(List.of(set.entry())).forEach(link -> link.after().forEach(place -> links.put(place, link)));
            Map<Long, LocalDate> filed = new HashMap<>();
            sets.forEach(each -> filed.put(each.entry(), each.filedOn()));
            for (RiskWording wording : set.wordings()) {
                if (groups.isEmpty() || !groups.get(groups.size() - 1).title().equals(wording.group())) {
                    groups.add(new Group(wording.group(), wording.groupIntroduction(), new ArrayList<>()));
                }
                groups.get(groups.size() - 1).items().add(new Item(wording, filed.get(wording.factor().entry()), links.get(wording.place())));
            }
        }
        return new RiskSetPage(issuer, on, new FieldProblems(), sets, set, groups, language);
    }

    public RiskNames say() {
        return new RiskNames(language);
    }

    public String name() {
        return issuer.name(language);
    }

    /** The address of this page, whatever its language; null where it has none. */
    public String path() {
        return problems.none() ? at(on) : null;
    }

    public String at(String day) {
        return "/risk-factors?issuer=" + issuer.slug() + "&on=" + day;
    }

    public String timeline() {
        return "/risk-factors/timeline?issuer=" + issuer.slug();
    }

    public String counted() {
        return say().factors(set.factors());
    }

    /** Since when, and until when. */
    public String standing() {
        int place = sets.indexOf(set);
        String when = say().publicSince(set);
        RiskSet next = null;
        for (int i = place - 1; i >= 0 && next == null; i--) {
            next = sets.get(i).publicBy().isAfter(set.publicBy()) ? sets.get(i) : null;
        }
        return next == null ? say().words().publicStill(when) : say().words().publicUntil(when, say().day(next.filedOn()));
    }

    public String archived() {
        return say().words().inArchiveSince(say().instant(set, set.filing().published()));
    }

    /** Where what changed since the filing before is shown; empty for the first. */
    public String comparison() {
        return sets.stream().filter(each -> set.previous() != null && each.entry() == set.previous()).findFirst()
                .map(before -> RiskComparison.path(before.filing(), set.filing())).orElse("");
    }

    /** The day of the first filing there is. */
    public LocalDate firstDay() {
        return sets.get(sets.size() - 1).filedOn();
    }

    public String firstPath() {
        return at(firstDay().toString());
    }
}
