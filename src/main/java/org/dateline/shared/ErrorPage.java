package org.dateline.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.Arc;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.Map;
import java.util.Optional;

/**
 * What a person sees when an address cannot be answered: what is wrong and what to do next, in the look of the site. It says
 * nothing about the address itself, so that a release which is not public yet answers like one that never will be.
 */
public final class ErrorPage {

    /**
     * @param title what is wrong, in a few words
     * @param advice what to do about it, in a sentence or two
     */
    record Words(String title, String advice) {}

    private record Both(Words english, Words french) {
        static Both of(String title, String advice, String frenchTitle, String frenchAdvice) {
            return new Both(new Words(title, advice), new Words(frenchTitle, frenchAdvice));
        }
    }

    private static final Both OTHER_REQUEST = Both.of(
            "This request cannot be answered", "Something in the address or the form is not as it should be. Nothing was changed.",
            "Il est impossible de répondre à cette demande", "L’adresse ou le formulaire comporte une erreur. Rien n’a été modifié.");
    private static final Both OTHER_FAILURE = Both.of(
            "Something went wrong on our side",
            "The fault has been recorded. Please try again in a minute; what is already published is safe.",
            "Une erreur s’est produite de notre côté",
            "L’erreur a été consignée. Veuillez réessayer dans une minute; ce qui est déjà publié est en sûreté.");
    private static final Map<Integer, Both> WORDS = Map.of(
            400, Both.of("This address cannot be understood", "Please check how it is written, or start from the news releases.",
                    "Cette adresse est incompréhensible", "Vérifiez-en l’orthographe ou partez de la liste des communiqués de presse."),
            401, Both.of("Please sign in", "This page belongs to the desk and asks who you are.",
                    "Veuillez vous identifier", "Cette page est réservée à l’équipe et demande qui vous êtes."),
            403, Both.of("This is not open to you", "Your account does not allow it. A person who keeps accounts at your company can change that.",
                    "L’accès vous est refusé", "Votre compte ne le permet pas. La personne qui gère les comptes de votre société peut y remédier."),
            404, Both.of("This page does not exist",
                    "The address may be mistyped or incomplete. Everything that was ever published here keeps its address.",
                    "Cette page n’existe pas",
                    "L’adresse est peut-être erronée ou incomplète. Tout ce qui a été publié ici conserve son adresse."),
            405, Both.of("This page cannot be used like that", "It can be read, but not changed.",
                    "Cette page ne s’utilise pas ainsi", "On peut la lire, mais non la modifier."),
            413, Both.of("That is too large", "The file or the text is larger than this portal takes. Nothing was saved.",
                    "C’est trop volumineux", "Le fichier ou le texte dépasse la taille acceptée. Rien n’a été enregistré."),
            415, Both.of("That kind of file is not taken here", "Please send one of the kinds that the form names.",
                    "Ce type de fichier n’est pas accepté", "Veuillez envoyer l’un des types indiqués dans le formulaire."),
            429, Both.of("Too many requests", "Please wait a minute and try again.",
                    "Trop de demandes", "Veuillez attendre une minute, puis réessayer."),
            503, Both.of("Closed for a moment", "The portal cannot reach what it needs. Please try again in a minute.",
                    "Fermé pour un instant", "Le portail est momentanément inaccessible. Veuillez réessayer dans une minute."));

    private static final int KEPT = 64;

    private record Made(int status, Language language, PublicState state) {}

    /** Addresses are guessed in masses: as long as the public site stays as it is, each of these pages is made once. */
    private static final Cache<Made, String> MADE = Caffeine.newBuilder().maximumSize(KEPT).build();

    private ErrorPage() {}

    @CheckedTemplate(basePath = "shared")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance error(int status, Words words, String detail);
    }

    /** @param status an HTTP status from 400 to 599 */
    public static TemplateInstance of(int status) {
        return of(status, "");
    }

    /** @param detail a sentence for the reader that says more than the status does; shown as text, empty for none */
    public static TemplateInstance of(int status, String detail) {
        return Templates.error(status, words(status, Here.now()), detail);
    }

    /** As {@link #of(int, String)}, rendered. */
    static String html(int status, String detail) {
        Optional<Made> page = detail.isEmpty()
                ? AnswerMemory.state(Arc.container().instance(CurrentVertxRequest.class).get().getCurrent()).map(state -> new Made(status, Here.now(), state))
                : Optional.empty();
        return page.map(MADE::getIfPresent).orElseGet(() -> {
            String made = of(status, detail).render();
            // One that was made while the database did not answer is not what others should see.
            page.filter(one -> Arc.container().instance(Masthead.class).get().isKnown()).ifPresent(one -> MADE.put(one, made));
            return made;
        });
    }

    static Words words(int status, Language language) {
        Both both = WORDS.getOrDefault(status, status < 500 ? OTHER_REQUEST : OTHER_FAILURE);
        return language.choose(both.english, both.french);
    }
}
