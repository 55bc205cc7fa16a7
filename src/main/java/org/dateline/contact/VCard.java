package org.dateline.contact;

import java.nio.charset.StandardCharsets;

/** A contact as an address book takes it: vCard 4.0 (RFC 6350), lines ended by CRLF and folded at 75 octets. */
final class VCard {

    private static final int LONGEST_LINE = 75;

    private final StringBuilder lines = new StringBuilder();

    private VCard() {}

    static String of(Contact contact) {
        VCard card = new VCard()
                .line("BEGIN:VCARD")
                .line("VERSION:4.0")
                .line("KIND:individual")
                .line("UID:urn:uuid:" + contact.uuid())
                .line("FN:" + escape(contact.name()))
                .line("ORG:" + escape(contact.issuer().name()));
        if (!contact.title().isEmpty()) {
            card.line("TITLE:" + escape(contact.title()));
        }
        contact.phone().ifPresent(phone -> card.line(phone.link() == null
                ? "TEL;VALUE=text;TYPE=work:" + escape(phone.typed())
                : "TEL;VALUE=uri;TYPE=\"voice,work\":" + phone.link()));
        if (!contact.email().isEmpty()) {
            card.line("EMAIL;TYPE=work:" + escape(contact.email()));
        }
        if (!contact.issuer().site().isEmpty()) {
            card.line("URL;TYPE=work:" + contact.issuer().site());
        }
        return card.line("END:VCARD").lines.toString();
    }

    /** Text values escape what would end or part them (RFC 6350 section 3.4). */
    static String escape(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n");
    }

    /** Adds a line, folded between characters, never inside one (RFC 6350 section 3.2). */
    private VCard line(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            String character = Character.toString(line.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.append(character);
            octets += size;
            at += character.length();
        }
        lines.append("\r\n");
        return this;
    }
}
