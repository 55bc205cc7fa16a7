package org.dateline.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.draft.prose.Prose;
import org.dateline.issuer.Exchange;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.Listing;
import org.dateline.release.ReleaseInFull;
import org.dateline.release.ReleaseSummary;
import org.dateline.release.ReleaseText;
import org.dateline.shared.Language;

/**
 * A draft as the checks see it: everything they may ask, gathered before, so that a check is a plain function.
 *
 * @param at          the instant at which it would go out: now, or the one that is planned
 * @param approved    whether somebody who did not save the version has approved exactly this
 * @param materiality null while nobody has decided
 * @param crossing    null while none is known
 * @param listings    every listing the issuer has or had
 * @param exchanges   every exchange the portal knows
 * @param published   the issuer's public releases of the draft's date of issue
 * @param quiet       the issuer's quiet periods that hold
 * @param french      whether the issuer's releases are expected in French
 * @param lowered     reasons for which administrators lowered rules to warnings, by the rule's letters
 * @param prose       what each text says in plain words, in the order of the texts
 * @param about       the public release that it corrects, withdraws or adds a text to; null for a release of its own
 * @param publicTexts the texts of that release, the original first
 * @param spokespersons who may speak for the issuer; empty if nobody is listed
 * @param links       what asking for its web addresses came to
 * @param statements  the issuer's approved cautionary statements, the latest first
 */
record CheckedDraft(Issuer issuer, int version, DraftContent content, Instant at, boolean approved, Materiality materiality,
        WireCrossing crossing, List<Listing> listings, List<Exchange> exchanges, List<ReleaseSummary> published,
        List<QuietPeriod> quiet, LanguagePolicy.French french, Map<String, String> lowered, List<Prose> prose, ReleaseInFull about,
        List<ReleaseText> publicTexts, List<Spokesperson> spokespersons, DraftLinks.Asked links, List<DraftStatement.Approved> statements) {

    /** The day at {@link #at} in the issuer's home zone. */
    LocalDate today() {
        return LocalDate.ofInstant(at, issuer.homeZone());
    }

    /** Undecided counts as material. */
    boolean material() {
        return materiality == null || materiality.material();
    }

    /** The same question to the text in each language. */
    Outcome eachText(String lookedAt, Function<ReleaseText, Finding.Said> check) {
        return Outcome.of(lookedAt, content.texts().stream().flatMap(text -> Stream.ofNullable(check.apply(text)).map(said -> in(text.language(), said))));
    }

    /** The same question to what is said in each language, in plain words. */
    Outcome eachProse(String lookedAt, Function<Prose, Stream<Finding.Said>> check) {
        return Outcome.of(lookedAt, prose.stream().flatMap(one -> check.apply(one).filter(Objects::nonNull).map(said -> in(one.language(), said))));
    }

    private Finding.Said in(Language language, Finding.Said said) {
        return prose.size() < 2 ? said
                : said.level().says("In " + language.locale().getDisplayLanguage(Locale.ENGLISH) + ": " + said.message());
    }

    /** Whether the release that it is about has a text in the same language. */
    boolean isPublic(ReleaseText text) {
        return publicTexts.stream().anyMatch(there -> there.language() == text.language());
    }

    /** Whether nothing is said in a language, nor announced. */
    boolean isWithout(Language language) {
        return content.text(language).isEmpty() && (content.expected() == null || content.expected().language() != language);
    }

    /** The cautionary statement to be used in a language; empty if none is approved. */
    Optional<DraftStatement.Approved> statementInForce(Language language) {
        return statements.stream().filter(one -> one.language() == language).findFirst();
    }

    /** True if a listing on one of these markets is in force on the day it goes out. */
    boolean isListedOn(Set<String> mics) {
        return listings.stream().anyMatch(listing -> listing.inForceOn(today()) && mics.contains(listing.exchange().mic()));
    }

    Optional<Exchange> exchange(String mic) {
        return exchanges.stream().filter(exchange -> exchange.mic().equals(mic)).findFirst();
    }
}
