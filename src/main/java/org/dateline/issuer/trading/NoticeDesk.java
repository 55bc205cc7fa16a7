package org.dateline.issuer.trading;

import java.util.List;
import java.util.Optional;
import org.dateline.shared.EmailAddress;
import org.dateline.shared.Telephone;

/**
 * Whom an exchange wants told of news.
 *
 * @param name        such as {@code CIRO Market Surveillance}
 * @param phones      telephone numbers as written
 * @param country     ISO 3166-1 code, by which the numbers are read
 * @param email       where the written copy goes; empty if it is not known
 * @param instruction what to say and to send
 */
public record NoticeDesk(String name, List<String> phones, String country, String email, String instruction) {

    public NoticeDesk {
        phones = List.copyOf(phones);
    }

    public List<Telephone> telephones() {
        return phones.stream().map(phone -> Telephone.asTyped(phone, country)).flatMap(Optional::stream).toList();
    }

    /** The {@code mailto:} address; empty if there is none. */
    public String mailto() {
        return email.isEmpty() ? "" : EmailAddress.link(email);
    }
}
