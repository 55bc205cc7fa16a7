package org.dateline.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.issuer.Exchange;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.Listing;
import org.dateline.release.ReleaseSummary;
import org.dateline.release.ReleaseText;

/**
 * A draft as the checks see it: everything they may ask, gathered before, so that a check is a plain function.
 *
 * @param today     the day in the issuer's home zone
 * @param approved  whether somebody who did not save the version has approved exactly this
 * @param listings  every listing the issuer has or had
 * @param exchanges every exchange the portal knows
 * @param published the issuer's public releases of the draft's date of issue
 */
record CheckedDraft(Issuer issuer, int version, DraftContent content, LocalDate today, boolean approved,
        List<Listing> listings, List<Exchange> exchanges, List<ReleaseSummary> published) {

    Stream<Finding.Said> eachText(Function<ReleaseText, Finding.Said> check) {
        return content.texts().stream().map(check).filter(Objects::nonNull);
    }

    Optional<Exchange> exchange(String mic) {
        return exchanges.stream().filter(exchange -> exchange.mic().equals(mic)).findFirst();
    }
}
