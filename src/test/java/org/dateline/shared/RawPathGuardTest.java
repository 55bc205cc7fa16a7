package org.dateline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawPathGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/desk", "/desk/", "/releases/2006/02/06/tailings-dam-leak.json", "/symbols/TSX/PDL.UN",
            "/.well-known/security.txt", "/log/tile/0/x001/067.p/3", "/releases?q=caf%C3%A9+%26&page=2", "/releases/r%C3%A9sultats",
            "/releases?q=a;b%3Bc%2F..%5C", "/a%20b", "/a~b", "/a:b@c"})
    void an_ordinary_address_passes(String target) {
        assertThat(RawPathGuard.oddity(target)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "desk", "http://localhost/desk", "//desk", "/desk//x", "/desk;x", "/desk;", "/;/desk", "/desk%3b", "/desk%3Bx",
            "/x/../desk", "/desk/..", "/desk/.", "/./desk", "/x/..;/desk", "/%2e/desk", "/%2E%2e/desk", "/desk%2f", "/desk%2Fx", "/desk%5c",
            "/desk\\", "/desk%00", "/desk%0d%0aX", "/desk%7f", "/%64esk", "/des%6B", "/desk%252f", "/desk%25", "/desk%", "/desk%2", "/desk%zz",
            "/desk%c0%af", "/desk%ff", "/desk\u00e9", "/desk\u0000", "/desk\t", "/desk#x", "/desk?x=%zz", "/desk?x=%", "/desk?x=\u00e9", "/desk?x=\u0001",
            "/desk%\uff12\uff25"})
    void an_odd_address_does_not(String target) {
        assertThat(RawPathGuard.oddity(target)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {1025, 5000})
    void an_endless_address_does_not(int length) {
        assertThat(RawPathGuard.oddity("/" + "a".repeat(length))).isPresent();
    }
}
