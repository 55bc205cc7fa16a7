package org.dateline.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.document.Redline;
import org.dateline.risk.Lineage.Kind;
import org.dateline.shared.Language;

/**
 * One risk factor through the years.
 *
 * @param versions the latest first
 * @param end      the set that has it no more; null if the latest set has it
 * @param into     where its text went in that set, if it went into another
 */
record RiskFactorPage(RiskFactor factor, List<Version> versions, RiskSet end, List<RiskWording> into, Language language) {

    /**
     * @param link    null in the first set there is
     * @param redline from the set before; null if nothing changed or nothing was before
     * @param beside  other risk factors that were merged into it, or came out of the same text
     */
    record Version(RiskSet set, RiskWording wording, RiskLink link, Redline redline, List<RiskWording> beside) {

        public boolean isUnchanged() {
            return link != null && link.kind() == Kind.UNCHANGED;
        }

        public boolean isMerged() {
            return link != null && link.kind() == Kind.MERGED;
        }

        /** The language of the text. */
        public String lang() {
            return set.language().localeTag();
        }
    }

    /**
     * At most two statements.
     *
     * @param sets   all visible ones of the issuer, the latest first
     * @param worded its own wordings
     */
    static RiskFactorPage of(RiskFactor factor, List<RiskSet> sets, List<RiskWording> worded, Language language) {
        Map<Long, RiskWording> bySet = new HashMap<>();
        worded.forEach(wording -> bySet.put(wording.entry(), wording));
        List<RiskSet> its = sets.stream().filter(set -> bySet.containsKey(set.entry())).toList();
        RiskSet end = sets.stream().filter(set -> set.previous() != null && set.previous() == its.get(0).entry()).findFirst().orElse(null);
        List<RiskLink> links = RiskLink.of(Stream.concat(its.stream(), Optional.ofNullable(end).stream()).map(RiskSet::entry).toList());
        Map<Long, RiskLink> linkOf = new HashMap<>();
        links.stream().filter(link -> bySet.containsKey(link.entry()) && link.after().contains(bySet.get(link.entry()).place()))
                .forEach(link -> linkOf.put(link.entry(), link));
        RiskLink last = end == null ? null : links.stream().filter(link -> link.entry() == end.entry() && link.before().contains(bySet.get(its.get(0).entry()).place()))
                .findFirst().orElse(null);
        Around around = Around.of(its, linkOf, last, end, bySet);
        List<Version> versions = its.stream().map(set -> version(set, bySet.get(set.entry()), linkOf.get(set.entry()), around)).toList();
        return new RiskFactorPage(factor, versions, end, last == null ? List.of() : around.at(end.entry(), last.after()), language);
    }

    private static Version version(RiskSet set, RiskWording wording, RiskLink link, Around around) {
        if (link == null || link.kind() == Kind.NEW || link.kind() == Kind.UNCHANGED) {
            return new Version(set, wording, link, null, List.of());
        }
        List<RiskWording> before = around.at(set.previous(), link.before());
        List<RiskWording> after = around.at(set.entry(), link.after());
        List<RiskWording> beside = (link.kind() == Kind.MERGED ? before : after).stream()
                .filter(other -> !other.factor().uuid().equals(wording.factor().uuid())).toList();
        return new Version(set, wording, link, Redline.between(passages(before), passages(after)), beside);
    }

    private static List<String> passages(List<RiskWording> wordings) {
        return wordings.stream().flatMap(wording -> wording.text().passages().stream()).toList();
    }

    /** Wordings by set and place. */
    private record Around(Map<Long, Map<Integer, RiskWording>> bySet) {

        /** No statement unless wordings of others are needed. */
        static Around of(List<RiskSet> sets, Map<Long, RiskLink> links, RiskLink last, RiskSet end, Map<Long, RiskWording> own) {
            Around around = new Around(new HashMap<>());
            own.values().forEach(around::put);
            Set<Long> entries = new TreeSet<>();
            Set<Integer> places = new TreeSet<>();
            for (RiskSet set : sets) {
                RiskLink link = links.get(set.entry());
                if (link != null) {
                    around.miss(set.previous(), link.before(), entries, places);
                    around.miss(set.entry(), link.after(), entries, places);
                }
            }
            if (last != null) {
                around.miss(end.entry(), last.after(), entries, places);
            }
            if (!entries.isEmpty()) {
                RiskWording.at(entries, places).forEach(around::put);
            }
            return around;
        }

        private void put(RiskWording wording) {
            bySet.computeIfAbsent(wording.entry(), any -> new HashMap<>()).put(wording.place(), wording);
        }

        private void miss(Long set, List<Integer> wanted, Set<Long> entries, Set<Integer> places) {
            List<Integer> missing = wanted.stream().filter(place -> !bySet.getOrDefault(set, Map.of()).containsKey(place)).toList();
            if (!missing.isEmpty()) {
                entries.add(set);
                places.addAll(missing);
            }
        }

        List<RiskWording> at(Long set, List<Integer> places) {
            return new ArrayList<>(places.stream().map(place -> bySet.get(set).get(place)).toList());
        }
    }

    public RiskNames say() {
        return new RiskNames(language);
    }

    public String name() {
        return factor.issuer().name(language);
    }

    public Version latest() {
        return versions.get(0);
    }

    /** From when to when it was told. */
    public String span() {
        String first = say().day(versions.get(versions.size() - 1).set().filedOn());
        String last = say().day(latest().set().filedOn());
        return end == null ? say().words().firstAndStill(first, last) : say().words().firstAndLast(first, last, say().day(end.filedOn()));
    }

    /** The set in which its latest wording stands. */
    public String setPath() {
        return "/risk-factors?issuer=" + factor.issuer().slug() + "&on=" + latest().set().filedOn();
    }
}
