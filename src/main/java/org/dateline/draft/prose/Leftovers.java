package org.dateline.draft.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Quarters, days and years that were left standing when a release was made out of an older one. A comparison with an earlier
 * period is the normal thing and no leftover.
 */
public final class Leftovers {

    /** Results are out within this; what is called the news of an older quarter was meant for an older release. */
    private static final int OLDEST_NEWS_DAYS = 300;

    private static final int PAST_CALL_DAYS = 30;
    private static final Pattern COMPARES = Pattern.compile("(?iu)\\b(?:compared|comparison|comparable|versus|vs|over|than|from|prior|previous(?:ly)?|last|earlier|ago|same|corresponding"
            + "|since|year[- ]over[- ]year|up|down|increased?|decreased?|rose|fell|grew|followed?|following|after|contre|comparativement|rapport|précédent\\w*|même|dernier|depuis)(?!\\p{L})");
    private static final Pattern CALL = Pattern.compile("(?iu)conference call|webcast|teleconference|téléconférence|conférence téléphonique|webdiffusion");
    private static final Pattern COPYRIGHT = Pattern.compile("(?iu)(?:©|\\(c\\)|copyright)\\s*(?:©\\s*)?((?:19|20)\\d\\d)(?!\\s*[-–])");

    private Leftovers() {}

    /** The quarter a release reports on: the latest named in its headlines and opening, but for those it compares with. */
    public static Optional<WrittenPeriod> reported(Prose prose) {
        return prose.lead().stream().flatMap(Prose::sentences)
                .flatMap(words -> WrittenPeriod.in(words).stream().filter(period -> !COMPARES.matcher(words.substring(0, period.begin())).find()))
                .max(Comparator.comparing(WrittenPeriod::calendarEnd));
    }

    /** What seems to be left over, as sentences. @param day on which the release goes out */
    public static List<String> in(Prose prose, LocalDate day) {
        Set<String> found = new LinkedHashSet<>();
        Optional<WrittenPeriod> reported = reported(prose);
        reported.filter(period -> period.calendarEnd().plusDays(OLDEST_NEWS_DAYS).isBefore(day)).ifPresent(period -> found.add(
                "It reports on “" + period.text() + "”, which is long over on " + Weekdays.name(day) + "."));
        reported.ifPresent(period -> found.addAll(olderThan(period, prose)));
        found.addAll(pastCalls(prose, day));
        Matcher copyright = COPYRIGHT.matcher(prose.body());
        if (copyright.find() && Integer.parseInt(copyright.group(1)) < day.getYear()) {
            found.add("It says “" + copyright.group() + "” in " + day.getYear() + ".");
        }
        return List.copyOf(found);
    }

    private static List<String> olderThan(WrittenPeriod reported, Prose prose) {
        List<String> sentences = new ArrayList<>(prose.headlines());
        sentences.addAll(prose.headings());
        prose.paragraphs().stream().limit(2).flatMap(Prose::sentences).forEach(sentences::add);
        prose.sentences().stream().filter(sentence -> CALL.matcher(sentence).find()).forEach(sentences::add);
        List<String> found = new ArrayList<>();
        for (String sentence : sentences) {
            List<WrittenPeriod> periods = WrittenPeriod.in(sentence);
            if (periods.isEmpty() || COMPARES.matcher(sentence).find() || periods.stream().anyMatch(period -> period.isSame(reported))) {
                continue;
            }
            periods.stream().filter(period -> period.isBefore(reported)).forEach(period -> found.add("It reports on “" + reported.text()
                    + "” and yet says “" + period.text() + "”: “" + Prose.shortened(sentence) + "”"));
        }
        return found;
    }

    private static List<String> pastCalls(Prose prose, LocalDate day) {
        List<String> found = new ArrayList<>();
        prose.sentences().stream().filter(sentence -> CALL.matcher(sentence).find() && sentence.matches("(?isu).*\\b(?:will|to be|host|tiendra|aura lieu|sera)\\b.*"))
                .forEach(sentence -> WrittenDate.in(sentence).stream().filter(WrittenDate::hasYear)
                        .filter(date -> date.date().plusDays(PAST_CALL_DAYS).isBefore(day))
                        .forEach(date -> found.add("A call is announced for “" + date.text() + "”, which is over on " + Weekdays.name(day) + ".")));
        return found;
    }
}
