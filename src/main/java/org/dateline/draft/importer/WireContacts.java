package org.dateline.draft.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.release.PrintedContact;
import org.dateline.release.PrintedContact.Kind;
import org.dateline.release.PrintedContact.Line;

/** The contacts as PR Newswire prints them: {@code /CONTACT: News Media Contact, Edgar P. McDougal, +1-847-286-9669, or …/}. */
final class WireContacts {

    private static final Pattern ALL = Pattern.compile("/(CONTACT):\\s+(.{10,600})/");
    private static final Pattern FIRM = Pattern.compile("(?u),?\\s+((?:both|all)?\\s*of|of|for)\\s+(\\p{Lu}[^/]{2,80})$");
    private static final Pattern ONE = Pattern.compile("(?u)(?:((?:[\\p{Lu}][\\p{L}&-]*\\s*){1,5}),\\s+)?((?:\\p{Lu}[\\p{L}.'’-]*\\s?){2,4}),\\s+((?:\\+?[\\d(][\\d() .-]{7,}\\d|[\\w.+-]+@[\\w.-]+\\w))");

    private WireContacts() {
    }

    static boolean isOne(String text) {
        return text.startsWith("/CONTACT:") && ALL.matcher(text.strip()).matches();
    }

    /** The contacts; words that join them are left over, and so is a line that reads otherwise. */
    static List<PrintedContact> read(Workpiece work, String text) {
        Matcher all = ALL.matcher(text.strip());
        if (!all.matches()) {
            return List.of();
        }
        String people = all.group(2).strip();
        Matcher firm = FIRM.matcher(people);
        String organisation = firm.find() ? firm.group(2) : "";
        String rest = organisation.isEmpty() ? people : people.substring(0, firm.start());
        List<PrintedContact> contacts = new ArrayList<>();
        for (String person : rest.split(",\\s+or\\s+|;\\s*(?:or\\s+)?")) {
            Matcher one = ONE.matcher(person.strip());
            if (!one.matches()) {
                work.leave(text, "Contacts of the wire, written in a way that is not understood");
                return List.of();
            }
            Kind kind = one.group(3).contains("@") ? Kind.EMAIL : Kind.PHONE;
            contacts.add(new PrintedContact(one.group(2).strip(), one.group(1) == null ? "" : one.group(1).strip(),
                    contacts.isEmpty() ? organisation : "", List.of(new Line(kind, "", one.group(3)))));
        }
        work.leave(all.group(1), "Label of the wire");
        for (Matcher joint = Pattern.compile(",\\s+(or)\\s+").matcher(rest); joint.find();) {
            work.leave(joint.group(1), "Stands between two contacts");
        }
        if (!organisation.isEmpty()) {
            work.leave(firm.group(1), "Stands between the contacts and their firm");
        }
        work.moved(Part.CONTACT, text, contacts.size() + " people", organisation.isEmpty() || contacts.size() == 1 ? ""
                : "All are of " + organisation + "; the firm is noted with the first.");
        return contacts;
    }
}
