package org.dateline.enquiry;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.contact.Audience;
import org.dateline.enquiry.routing.Topic;
import org.dateline.ledger.Visibility;
import org.dateline.release.PublishedText;
import org.dateline.release.Release;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.Language;

/**
 * What the form of a question is filled with.
 *
 * @param about null if no release is asked about
 * @param look  stamp of the second look; empty at the first
 */
record AskingSheet(Asking typed, FieldErrors errors, Companies companies, About about, String stamp, String look, Language language) {

    /** A visible release. @param lang of its headline */
    record About(Release release, String path, String headline, String lang) {

        private static final Pattern PATH = Pattern.compile("(?:/fr)?/releases/(\\d{4})/(\\d{2})/(\\d{2})/([a-z0-9-]{1,100})");

        /** Empty for whatever the public may not see, as for what never was. */
        static Optional<About> at(String path, Visibility visibility, Language reader) {
            Matcher parts = PATH.matcher(path);
            if (!parts.matches()) {
                return Optional.empty();
            }
            try {
                return Release.at(visibility, java.time.LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3))), parts.group(4)).map(release -> of(release, visibility, reader));
            } catch (java.time.DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }

        static About of(Release release, Visibility visibility, Language reader) {
            List<PublishedText> texts = release.texts(visibility);
            PublishedText text = texts.stream().filter(one -> one.language() == reader).findFirst().orElse(texts.get(0));
            return new About(release, release.address().path(), text.headline(), text.language().localeTag());
        }
    }

    public List<Audience> audiences() {
        return List.of(Audience.values());
    }

    public List<Topic> topics() {
        return List.of(Topic.values());
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    public List<Companies.Choice> choices() {
        return companies.choices(language);
    }

    public String issuerName() {
        return companies.chosen(typed.about()).map(chosen -> chosen.issuer().name(language)).orElse("");
    }
}
