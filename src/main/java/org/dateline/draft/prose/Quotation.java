package org.dateline.draft.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in quotation marks that somebody is said to have spoken.
 *
 * @param words   the quotation
 * @param speaker the name beside it; empty if none stands in its paragraph or the ones next to it
 * @param titled  true if a title stands near the name, here or elsewhere in the release
 */
public record Quotation(String words, String speaker, boolean titled) {

    private static final int SHORTEST_WORDS = 9;
    private static final Pattern QUOTED = Pattern.compile("(?:[“«]|(?<![^\\s(—-])\"(?=\\S)) ?"
            + "([^“”\"«»]{45,}?)(?:(?<=[.,!?…;—-]) ?[”\"»]|$)");
    private static final String NAME = "(?:(?:Dr|Mr|Ms|Mrs|Mme|M)\\.? )?\\p{Lu}[\\p{L}'.-]*(?: (?:\\p{Lu}[\\p{L}'.-]*|de|van|von|du|la|le|[“\"(]\\p{L}+[)”\"])){0,4}";
    private static final String SAYING = "(?:said|says|stated|states|commented|comments|added|adds|noted|notes|remarked|explained|continue[sd]|concluded|affirmed|observed|according to"
            + "|(?:a |ajoute |note )?(?:déclaré|indiqué|ajouté|affirmé|commenté|mentionné|expliqué|souligné|conclu|précisé)|déclare|affirme|indique|ajoute|souligne)";
    private static final Pattern SAID_THEN_NAME = Pattern.compile("(?u)\\b" + SAYING + "(?: [\\p{Ll}' ]{0,30}?)?,? (" + NAME + ")");
    private static final Pattern NAME_THEN_SAID = Pattern.compile("(?u)(" + NAME + ")(?:,[^“”\"«»]{0,200}?)?,? (?:also |today |then |further )?" + SAYING + "\\b");
    private static final Pattern NAME_THEN_TITLE = Pattern.compile("(?u)[-–—]+ ?(" + NAME + "), ");
    private static final Pattern TITLE = Pattern.compile("(?iu)\\b(?:president|CEO|CFO|COO|CTO|CMO|chief|officer|chair\\w*|directors?|vice|manager|head|founder|partner|principal|professor"
            + "|minister|treasurer|secretary|lead|executive|superintendent|geologist|analyst|VP|SVP|EVP|spokes\\w+|présidente?|chef|directeur|directrice|responsable|fondat\\w+|ministre|porte-parole)\\b");

    private static final int NEAR = 170;

    /** The quotations of a release's running text; what is quoted in fewer words is a term and not speech. */
    public static List<Quotation> in(Prose prose) {
        List<Quotation> found = new ArrayList<>();
        List<String> paragraphs = prose.paragraphs();
        String whole = String.join("\n", paragraphs);
        String speaker = "";
        for (int i = 0; i < paragraphs.size(); i++) {
            String paragraph = paragraphs.get(i);
            Matcher quoted = QUOTED.matcher(paragraph);
            if (!quoted.find() || quoted.group(1).split(" ").length < SHORTEST_WORDS) {
                continue;
            }
            String next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : "";
            String before = i > 0 ? paragraphs.get(i - 1) : "";
            speaker = speaker(outside(paragraph)).or(() -> speaker(next.isEmpty() || QUOTED.matcher(next).find() && !next.startsWith("-") ? "" : next))
                    .or(() -> before.endsWith(":") || before.endsWith(",") ? speaker(before) : Optional.empty())
                    .orElse(paragraph.startsWith("\"") || paragraph.startsWith("“") ? speaker : "");
            found.add(new Quotation(quoted.group(1), speaker, !speaker.isEmpty() && titled(speaker, whole)));
        }
        return found;
    }

    private static String outside(String paragraph) {
        return QUOTED.matcher(paragraph).replaceAll(" “…” ");
    }

    private static Optional<String> speaker(String words) {
        for (Pattern pattern : List.of(SAID_THEN_NAME, NAME_THEN_SAID, NAME_THEN_TITLE)) {
            Matcher name = pattern.matcher(words);
            if (name.find()) {
                return Optional.of(name.group(1).replaceAll("[.,]+$", ""));
            }
        }
        return Optional.empty();
    }

    private static boolean titled(String speaker, String whole) {
        String surname = speaker.replaceAll("[.,]+$", "").replaceFirst(".* ", "");
        for (int at = whole.indexOf(surname); at >= 0; at = whole.indexOf(surname, at + 1)) {
            if (TITLE.matcher(whole.substring(Math.max(0, at - NEAR), Math.min(whole.length(), at + NEAR))).find()) {
                return true;
            }
        }
        return false;
    }
}
