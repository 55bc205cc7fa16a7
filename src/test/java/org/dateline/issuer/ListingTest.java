package org.dateline.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import org.dateline.evaluation.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestTransaction
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListingTest {

    @Test
    void listings_in_force_are_those_of_the_day() {
        Issuer issuer = Issuer.enter(IssuerFixture.named("Listed Then Ltd."));
        Listing.enter(issuer, new ListingFacts("AMEX", "ZZA", "2000-01-01", "2009-12-31"));
        Listing.enter(issuer, new ListingFacts("TSX", "ZZB", "2005-01-01", ""));

        assertThat(Listing.inForce(issuer, LocalDate.parse("2004-12-31"))).extracting(Listing::symbol).containsExactly("ZZA");
        assertThat(Listing.inForce(issuer, LocalDate.parse("2005-01-01"))).extracting(Listing::symbol).containsExactly("ZZA", "ZZB");
        assertThat(Listing.inForce(issuer, LocalDate.parse("2009-12-31"))).extracting(Listing::symbol).containsExactly("ZZA", "ZZB");
        assertThat(Listing.inForce(issuer, LocalDate.parse("2010-01-01"))).extracting(Listing::symbol).containsExactly("ZZB");
    }

    @Test
    void a_listing_under_an_old_name_is_found_under_the_new_one() {
        Issuer issuer = Issuer.enter(IssuerFixture.named("Renamed Exchange Ltd."));
        Listing.enter(issuer, new ListingFacts("AMEX", "ZZC", "2000-01-01", ""));

        assertThat(Listing.under(Exchange.named("NYSE American").orElseThrow(), "zzc")).extracting(Listing::issuer).containsExactly(issuer);
    }

    @Test
    void two_issuers_cannot_hold_a_symbol_on_the_same_day() {
        Listing.enter(Issuer.enter(IssuerFixture.named("First Holder Ltd.")), new ListingFacts("TSX", "ZZD", "2000-01-01", "2010-06-30"));

        assertThat(Listing.problems(new ListingFacts("TSX", "ZZD", "2010-06-30", ""), null).of("symbol")).contains("First Holder Ltd.");
    }

    @Test
    void a_symbol_passes_to_another_issuer_the_day_after() {
        Listing.enter(Issuer.enter(IssuerFixture.named("Former Holder Ltd.")), new ListingFacts("TSX", "ZZE", "2000-01-01", "2010-06-30"));

        assertThat(Listing.problems(new ListingFacts("TSX", "ZZE", "2010-07-01", ""), null).all()).isEmpty();
    }

    @Test
    void a_listing_does_not_stand_in_its_own_way() {
        Listing listing = Listing.enter(Issuer.enter(IssuerFixture.named("Ended Ltd.")), new ListingFacts("TSX", "ZZF", "2000-01-01", ""));
        listing.change(new ListingFacts("TSX", "ZZF", "2000-01-01", "2020-01-01"), listing.version());

        assertThat(listing.lastDay()).isEqualTo("2020-01-01");
    }

    @Test
    void the_second_of_two_people_who_change_a_listing_is_told() {
        Listing listing = Listing.enter(Issuer.enter(IssuerFixture.named("Twice Ltd.")), new ListingFacts("TSX", "ZZG", "", ""));
        int seen = listing.version();
        listing.change(new ListingFacts("TSX", "ZZG", "2000-01-01", ""), seen);
        Listing.flush();

        assertThatThrownBy(() -> listing.change(new ListingFacts("TSX", "ZZG", "2001-01-01", ""), seen))
                .isInstanceOf(OptimisticLockException.class);
    }

    @Test
    void an_unknown_exchange_is_told_at_its_field() {
        assertThat(Listing.problems(new ListingFacts("Moon", "ZZH", "", ""), null).all()).containsOnlyKeys("exchange");
    }

    @Test
    void a_slug_is_given_once() {
        Issuer.enter(IssuerFixture.named("Same Name Ltd."));

        assertThat(Issuer.problems(IssuerFixture.named("Same Name Ltd.")).of("slug")).contains("Another issuer");
    }
}
