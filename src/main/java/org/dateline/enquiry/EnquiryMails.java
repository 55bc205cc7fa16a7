package org.dateline.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.dateline.account.Person;
import org.dateline.shared.Keys;
import org.dateline.shared.Language;
import org.dateline.shared.Post;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.Seal;

/** The mails of an enquiry. */
@ApplicationScoped
class EnquiryMails {

    private static final int LONGEST_SUBJECT = 200;

    @Inject
    Post post;

    @Inject
    PublicAddress address;

    @Inject
    Keys keys;

    Seal seal() {
        return new Seal(keys.account());
    }

    /**
     * Tells the sender how to follow the question. Anybody may have typed the address, so it carries nothing that was typed: it
     * cannot be used to write to strangers.
     */
    UUID received(Enquiry enquiry, Language language) {
        String company = enquiry.issuer().name(language);
        return send(enquiry.email(), language.choose("Your question to %s", "Votre question à %s").formatted(company), enquiry, language.choose("""
                Your question has been received. Its reference is %s.

                A named person at %s will answer it. Here you can follow it and write more:
                %s

                Keep this address to yourself: whoever has it can read your question.
                If you did not ask anything, somebody else gave this address; nothing more happens unless the question is answered.
                """, """
                Votre question a bien été reçue. Elle porte la référence %s.

                Une personne désignée chez %s y répondra. Vous pouvez la suivre et écrire davantage ici :
                %s

                Gardez cette adresse pour vous : quiconque la possède peut lire votre question.
                Si vous n’avez rien demandé, quelqu’un d’autre a donné cette adresse; rien d’autre ne se passera, sauf réponse à la question.
                """).formatted(enquiry.reference(), company, follow(enquiry, language)));
    }

    /** What the sender is answered. */
    UUID answer(Enquiry enquiry, String text, String author) {
        Language language = enquiry.language();
        String company = enquiry.issuer().name(language);
        return send(enquiry.email(), language.choose("Answer of %s to your question", "Réponse de %s à votre question").formatted(company), enquiry,
                text + language.choose("\n\n%s\n%s\n\n--\nReference %s. Read it again or write more here:\n%s\n",
                        "\n\n%s\n%s\n\n--\nRéférence %s. Pour la relire ou écrire davantage :\n%s\n")
                        .formatted(author, company, enquiry.reference(), follow(enquiry, language)));
    }

    /** Tells whoever is to answer, without a word of the question. @param why a sentence */
    UUID toOwner(Enquiry enquiry, Person owner, String why) {
        return send(owner.email(), "A question to answer", enquiry, """
                %s

                From: %s, about %s
                %s

                %s
                """.formatted(why, enquiry.audience().label(), enquiry.topic().label(),
                enquiry.due() == null ? "" : "Due: " + enquiry.due().toString().replaceFirst("\\..*Z|Z$", "") + " UTC",
                address.of(enquiry.deskPath())));
    }

    private String follow(Enquiry enquiry, Language language) {
        return address.of(language.choose("", "/fr") + "/enquiries/" + enquiry.secret(seal()));
    }

    private UUID send(String addressee, String subject, Enquiry enquiry, String text) {
        String whole = "[" + enquiry.reference() + "] " + subject;
        return post.send(addressee, whole.length() <= LONGEST_SUBJECT ? whole : whole.substring(0, LONGEST_SUBJECT - 1) + "…", text);
    }
}
