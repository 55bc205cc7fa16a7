package org.dateline.release;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.issuer.Issuer;
import org.dateline.shared.Language;

/**
 * What the acts that one transaction carries across have to know of each other and of what is public already, read once for all of
 * them: which addresses are taken, and which versions of cautionary statements there are. It holds as long as nobody else can append,
 * which is until that transaction ends.
 */
public final class EnteredTogether {

    private record Line(long issuerId, Language language) {}

    private record Wording(Line line, PrintedStatement printed) {}

    private final Map<LocalDate, Set<String>> slugs = new HashMap<>();
    private final Map<Wording, CautionaryStatement> statements = new HashMap<>();
    private final Map<Line, Integer> versions = new HashMap<>();

    /** The last part of a release's address: its headline, with a number if another release of the day has it. */
    String freeSlug(LocalDate issuedOn, String headline) {
        Set<String> taken = slugs.computeIfAbsent(issuedOn, day -> new HashSet<>(Release.slugsOf(day)));
        String slug = ReleaseAddress.slugOf(headline);
        String free = slug;
        for (int number = 2; !taken.add(free); number++) {
            free = slug + "-" + number;
        }
        return free;
    }

    /** The issuer's version with this exact wording: the one that exists, or the next one, beginning with this entry. */
    CautionaryStatement statement(long entry, Issuer issuer, Language language, PrintedStatement printed) {
        Line line = new Line(issuer.id(), language);
        return statements.computeIfAbsent(new Wording(line, printed), wording -> CautionaryStatement.worded(issuer, language, printed)
                .orElseGet(() -> {
                    int version = 1 + versions.computeIfAbsent(line, of -> CautionaryStatement.versions(issuer, language));
                    versions.put(line, version);
                    return CautionaryStatement.next(entry, issuer, language, version, printed);
                }));
    }
}
