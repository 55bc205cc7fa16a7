package org.dateline.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

    /** The secret of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    /** RFC 6238, appendix B, SHA1: codes of eight digits, of which ours are the last six. */
    @ParameterizedTest
    @CsvSource({"59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924", "2000000000, 69279037",
            "20000000000, 65353130"})
    void the_codes_are_those_of_the_standard(long second, String code) {
        assertThat(OneTimeCode.of(SECRET, OneTimeCode.stepOf(Instant.ofEpochSecond(second)))).isEqualTo(code.substring(2));
    }

    @Test
    void the_codes_of_the_steps_before_and_after_are_good() {
        long step = OneTimeCode.stepOf(NOW);
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.of(SECRET, step - 1), NOW)).hasValue(step - 1);
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.of(SECRET, step + 1), NOW)).hasValue(step + 1);
    }

    @Test
    void codes_from_further_away_are_not() {
        long step = OneTimeCode.stepOf(NOW);
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.of(SECRET, step - 2), NOW)).isEmpty();
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.of(SECRET, step + 2), NOW)).isEmpty();
    }

    @Test
    void the_secret_is_written_as_apps_take_it() {
        assertThat(OneTimeCode.legible(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void a_secret_that_begins_with_zeros_keeps_its_length() {
        assertThat(OneTimeCode.legible(new byte[OneTimeCode.SECRET_BYTES])).isEqualTo("A".repeat(32));
    }

    @Test
    void the_picture_reads_as_the_address_for_the_app() throws Exception {
        String address = OneTimeCode.address(SECRET, "Dateline ir.example.com", "robin+desk@example.com");
        assertThat(read(QrCode.of(address))).isEqualTo(address)
                .isEqualTo("otpauth://totp/Dateline%20ir.example.com:robin%2Bdesk%40example.com"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Dateline%20ir.example.com");
    }

    /** Draws the path, six pixels a module, and reads it as a telephone would. */
    private static String read(QrCode code) throws Exception {
        int scale = 6;
        int side = code.side() * scale;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.path()).results().forEach(module -> {
            int x = Integer.parseInt(module.group(1)) * scale;
            int y = Integer.parseInt(module.group(2)) * scale;
            for (int row = y; row < y + scale; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + scale, 0);
            }
        });
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(picture).getText();
    }
}
