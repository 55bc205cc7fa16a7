package org.dateline.draft.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.release.PrintedContact;
import org.dateline.release.PrintedContact.Kind;
import org.dateline.release.PrintedContact.Line;

/**
 * Reads the lines of a contact into names, titles, firms and ways to reach them. Nothing is dropped: what is none of these is
 * kept as a line of its own.
 */
final class ContactLines {

    private static final Pattern HEADING = Pattern.compile("(?iu)^\\[?(?:"
            + "(?:for|pour)\\s+(?:further|more|additional)\\s+information(?:\\s+(?:on|about)\\s+[^.:]{1,40})?,?\\s*(?:please\\s+)?(?:contact|call)?"
            + "|for\\s+investor\\s+relations[^.:]{0,40}|to\\s+learn\\s+more,?\\s+please\\s+contact"
            + "|(?:[\\p{L}\\d.&'’]+\\s+){0,4}(?:media|press|investors?|company|corporate|public)\\s*(?:information|relations|&\\s*media|and\\s+media)*\\s+contacts?(?:\\s+information)?"
            + "|(?:[\\p{Lu}\\d][\\p{L}\\d.&'’,]*\\s+){1,4}contact(?:s|\\s+information)?(?=\\s?:)"
            + "|contacts?(?:\\s+information)?|contact\\s+(?=\\p{Lu})"
            + "|pour\\s+(?:plus|de\\s+plus\\s+amples|tout|obtenir)\\s+(?:d['’e]\\s*)?(?:renseignements?|informations?)[^.:]{0,40}|renseignements|personnes?[-\\s]ressources?"
            + "|investor\\s+relations|media|press|investors"
            + ")\\s*(?:(:)\\s*\\]?\\s*|$)");
    private static final Pattern CONTACT_NAME = Pattern.compile("^(Contact) (?=\\p{Lu})");
    private static final String PHONE = "\\+?\\d?[-. ]?\\(?\\d{3}\\)?[-. ]{1,2}\\d{3}[-. ]\\d{4}(?:\\s*(?i:ext\\.?|x|poste)\\s*\\d+)?|\\+\\d{1,3}[\\d ()-]{7,16}\\d|1[-. ]8\\d\\d[-. ][A-Z\\d-]{7,9}";
    private static final String EMAIL = "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+";
    private static final String WEB = "(?:https?://|www\\.)[^\\s,;]+[^\\s,;.]|(?<=: ?)[\\w-]+\\.(?:com|ca|net|org)(?:/\\S*)?";
    private static final Pattern REACH = Pattern.compile("(?<label>(?iu:\\b(?:telephone|téléphone|tel|tél|phone|office|direct|cell|mobile|toll[- ]free|fax|télécopieur|e-?mail|courriel|web\\s?site|site\\s?web|web|twitter|facebook|linkedin|instagram|[TPFEW])\\b\\.?\\s*(?:\\([^)]{1,20}\\)\\s*)?:?-?\\s?))?"
            + "(?:(?<email>" + EMAIL + ")|(?<web>" + WEB + ")|(?<phone>(?<![\\d])(?:" + PHONE + ")))");
    private static final Pattern TITLE = Pattern.compile("(?iu)\\b(?:president|chief|officer|ceo|cfo|coo|cio|director|manager|vice|v\\.?p\\.?|chair(?:man|woman|person)?|secretary|treasurer|head|relations|communications|counsel|geologist|partner|analyst|affairs|président|directeur|directrice|chef|responsable|geo|eng|founder)\\b");
    private static final Pattern FIRM = Pattern.compile("(?u)\\b(?:Inc|Ltd|Ltée|Limited|Corp|Corporation|Company|Co|LLC|LLP|L\\.P|plc|PLC|S\\.A|AG|GmbH|Group|Partners|Resources|Associates)\\b\\.?");
    private static final Pattern FIRM_BEFORE_PERSON = Pattern.compile("(?u)(.{3,60}\\b(?:Inc|Ltd|Corp)\\.)\\s*((?:\\p{Lu}[\\p{L}.'’-]+\\s+){1,3}\\p{Lu}[\\p{L}'’-]+,.*|\\d.*)");
    private static final Pattern NAME = Pattern.compile("(?u)[\"“]?(?:(?:Dr|Mr|Mrs|Ms|M|Mme)\\.?\\s)?\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:[\\p{Lu}][\\p{L}.'’-]*|de|van|von|der|la|le|[“\"]\\p{L}+[”\"])){1,3}[\"”]?");
    private static final Pattern SPLIT_TITLE = Pattern.compile("\\s*(?:,|\\s[–—-]\\s|\\s[–—-]$|–|—)\\s*");
    private static final int LONGEST_HEADING = 110;

    /** People under one heading. */
    record Group(String heading, List<PrintedContact> contacts) {}

    private final List<Group> groups = new ArrayList<>();
    private final List<String> joints = new ArrayList<>();
    private final GluedLines glue;
    private boolean glued;
    private String name = "";
    private String title = "";
    private String organisation = "";
    private List<Line> lines = new ArrayList<>();

    ContactLines(GluedLines glue) {
        this.glue = glue;
    }

    /** The words that announce contacts at the beginning of the text, or null if it does not begin like that. */
    static String heading(String text) {
        Matcher heading = HEADING.matcher(text);
        if (!heading.find() || heading.end() > LONGEST_HEADING) {
            Matcher named = CONTACT_NAME.matcher(text);
            return named.find() && text.length() < 500 && canReach(text) ? named.group(1) : null;
        }
        return text.substring(0, heading.end());
    }

    /** True if the text holds a telephone number or an e-mail address. */
    static boolean canReach(String text) {
        Matcher reach = REACH.matcher(text);
        while (reach.find()) {
            if (reach.group("web") == null) {
                return true;
            }
        }
        return false;
    }


    /** Begins the people under a heading; the heading may be empty. */
    void begin(String heading) {
        finish();
        groups.add(new Group(heading.strip(), new ArrayList<>()));
    }

    void read(String text) {
        for (String line : text.split("\n")) {
            for (String piece : unglued(line)) {
                piece(piece.strip());
            }
        }
    }

    List<Group> groups() {
        finish();
        groups.removeIf(group -> group.contacts().isEmpty() && group.heading().isEmpty());
        return groups;
    }

    /** Words between two contacts, such as "or". */
    List<String> joints() {
        return joints;
    }

    /** True if lines had to be parted that the source glues together. */
    boolean wasGlued() {
        return glued;
    }

    /** Takes a contact that was read elsewhere. */
    void add(PrintedContact contact) {
        finish();
        if (groups.isEmpty()) {
            groups.add(new Group("", new ArrayList<>()));
        }
        groups.get(groups.size() - 1).contacts().add(contact);
    }

    /** True for "Marcy Kiesman, CEO…" or a name and a title that run into each other. */
    boolean beginsWithPerson(String text) {
        List<String> pieces = glue.parted(text.lines().findFirst().orElse(""));
        if (pieces.isEmpty()) {
            return false;
        }
        Matcher split = SPLIT_TITLE.matcher(pieces.get(0));
        boolean parted = split.find();
        String first = parted ? pieces.get(0).substring(0, split.start()) : pieces.get(0);
        String second = parted ? pieces.get(0).substring(split.end()) : pieces.size() > 1 ? pieces.get(1) : "";
        return NAME.matcher(first).matches() && !TITLE.matcher(first).find() && !FIRM.matcher(first).find() && TITLE.matcher(second).find();
    }

    private List<String> unglued(String line) {
        List<String> pieces = glue.parted(line);
        glued |= pieces.size() > 1;
        return pieces;
    }

    private void piece(String text) {
        Matcher firm = FIRM_BEFORE_PERSON.matcher(text);
        if (firm.matches()) {
            piece(firm.group(1));
            piece(firm.group(2));
            return;
        }
        if (text.isEmpty()) {
            return;
        }
        if (text.matches("(?i)or|and|ou|et|-{3,}")) {
            if (text.matches("(?i)\\p{L}+")) {
                joints.add(text);
            }
            return;
        }
        Matcher reach = REACH.matcher(text);
        int at = 0;
        while (reach.find()) {
            free(text.substring(at, reach.start()));
            Kind kind = reach.group("email") != null ? Kind.EMAIL : reach.group("web") != null ? Kind.WEB : Kind.PHONE;
            String label = reach.group("label") == null ? "" : reach.group("label").strip();
            kind = kind == Kind.PHONE && label.toLowerCase(java.util.Locale.ROOT).matches("f.*|t[ée]l[ée]copieur.*") ? Kind.FAX : kind;
            String value = text.substring(Math.max(reach.start(), labelEnd(reach)), reach.end()).strip();
            lines.add(new Line(kind, label, value));
            at = reach.end();
        }
        free(text.substring(at));
    }

    private static int labelEnd(Matcher reach) {
        return reach.group("label") == null ? 0 : reach.end("label");
    }

    private void free(String raw) {
        String text = raw.replaceAll("^[\\s,;|–—:-]+|[\\s,;|–—-]+$", "");
        if (text.isEmpty()) {
            return;
        }
        if (text.matches("(?i)or|and|ou|et|both of")) {
            joints.add(text);
            return;
        }
        if (text.matches(".*\\d.*") || text.length() > 160) {
            lines.add(new Line(Kind.OTHER, "", text));
            return;
        }
        boolean complete = lines.stream().anyMatch(line -> line.kind() != Kind.OTHER);
        boolean namesTheOffice = name.isEmpty() && !organisation.isEmpty() && isName(text);
        if (complete && !isTitle(text) && !namesTheOffice) {
            closeContact();
        }
        if (isFirm(text)) {
            organisation(text);
        } else if (!name(text)) {
            rest(text);
        }
    }

    private static boolean isTitle(String text) {
        return TITLE.matcher(text).find() && !NAME.matcher(SPLIT_TITLE.split(text)[0]).matches() || text.split("\\s+")[0].matches("(?i)investor|media|press|president|chief|director|manager");
    }

    private static boolean isName(String text) {
        return NAME.matcher(SPLIT_TITLE.split(text)[0]).matches() && !isFirm(text);
    }

    private static boolean isFirm(String text) {
        return FIRM.matcher(text).find() && !TITLE.matcher(text).find();
    }

    private void organisation(String text) {
        if (organisation.isEmpty()) {
            organisation = text;
        } else {
            lines.add(new Line(Kind.OTHER, "", text));
        }
    }

    /** "James D. Excell – President & CEO", "Krista M. Muhr, Manager, Investor Relations", "Katie Cotton". */
    private boolean name(String text) {
        Matcher split = SPLIT_TITLE.matcher(text);
        boolean parted = split.find();
        String first = parted ? text.substring(0, split.start()) : text;
        if (!NAME.matcher(first).matches() || TITLE.matcher(first).find() && !first.matches(".*\\b(?:Head|Chair)\\b.*")) {
            return false;
        }
        if (!name.isEmpty() && parted) {
            closeContact();
        } else if (!name.isEmpty()) {
            return false;
        }
        name = first;
        if (parted) {
            addTitle(text.substring(split.end()));
        }
        return true;
    }

    private void rest(String text) {
        if (TITLE.matcher(text).find() && lines.stream().allMatch(line -> line.kind() == Kind.OTHER)) {
            addTitle(text);
        } else if (TITLE.matcher(text).find() && title.isEmpty()) {
            addTitle(text);
        } else if (organisation.isEmpty() && !name.isEmpty()) {
            organisation = text;
        } else {
            lines.add(new Line(Kind.OTHER, "", text));
        }
    }

    private void addTitle(String text) {
        title = title.isEmpty() ? text : title + ", " + text;
    }

    private void closeContact() {
        if (!name.isEmpty() || !title.isEmpty() || !organisation.isEmpty() || !lines.isEmpty()) {
            if (groups.isEmpty()) {
                groups.add(new Group("", new ArrayList<>()));
            }
            groups.get(groups.size() - 1).contacts().add(new PrintedContact(name, title, organisation, lines));
        }
        name = "";
        title = "";
        organisation = "";
        lines = new ArrayList<>();
    }

    private void finish() {
        closeContact();
    }
}
