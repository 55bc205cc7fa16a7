package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.release.PrintedContact.Kind;
import org.dateline.release.PrintedContact.Line;
import org.junit.jupiter.api.Test;

class ReachLineTest {

    @Test
    void a_telephone_number_keeps_its_label() {
        assertThat(ReachLine.of("Tel: (416) 360-2656")).isEqualTo(new Line(Kind.PHONE, "Tel:", "(416) 360-2656"));
    }

    @Test
    void an_address_is_known_by_its_at_sign() {
        assertThat(ReachLine.of("email: jexcell@napalladium.com")).isEqualTo(new Line(Kind.EMAIL, "email:", "jexcell@napalladium.com"));
    }

    @Test
    void a_fax_is_known_by_its_label() {
        assertThat(ReachLine.of("F. 416.360.7709").kind()).isEqualTo(Kind.FAX);
    }

    @Test
    void a_site_is_known_by_how_it_begins() {
        assertThat(ReachLine.of("www.napalladium.com")).isEqualTo(new Line(Kind.WEB, "", "www.napalladium.com"));
    }

    @Test
    void anything_else_stays_as_written() {
        assertThat(ReachLine.of("or ask for Krista")).isEqualTo(new Line(Kind.OTHER, "", "or ask for Krista"));
    }
}
