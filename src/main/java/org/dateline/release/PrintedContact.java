package org.dateline.release;

import java.util.List;

/**
 * A named contact as a release prints it; it stays as printed even after the person leaves.
 *
 * @param name  the person, or empty when only an office is named
 * @param title the person's title, empty if none is printed
 * @param organisation the firm, when it is not the issuer's own; empty otherwise
 * @param lines how to reach the contact, in the printed order
 */
public record PrintedContact(String name, String title, String organisation, List<Line> lines) {

    public PrintedContact {
        lines = List.copyOf(lines);
    }

    public enum Kind { PHONE, FAX, EMAIL, WEB, OTHER }

    /**
     * One way to reach a contact.
     *
     * @param label the label as printed, such as "Tel:"; empty if none
     * @param value the number or address as printed
     */
    public record Line(Kind kind, String label, String value) {}
}
