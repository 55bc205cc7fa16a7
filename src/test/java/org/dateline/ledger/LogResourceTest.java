package org.dateline.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.dateline.evaluation.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LogResourceTest {

    @Inject
    Ledger ledger;

    @BeforeEach
    void there_is_a_full_tile_and_a_partial_one() {
        long size = ledger.sign().size();
        LedgerFixture.published(ledger, size < 256 ? (int) (258 - size) : size % 256 < 2 ? 2 : 0);
    }

    @Test
    void the_checkpoint_is_signed_by_the_key_beside_it() {
        VerifierKey key = VerifierKey.parse(get("/log/vkey").asString().strip());

        assertThat(SignedNote.parse(get("/log/checkpoint").asByteArray()).isSignedBy(key)).isTrue();
    }

    @Test
    void the_checkpoint_is_plain_text() {
        assertThat(get("/log/checkpoint").contentType()).isEqualToIgnoringCase("text/plain;charset=UTF-8");
    }

    @Test
    void the_checkpoint_is_asked_for_each_time() {
        assertThat(get("/log/checkpoint").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void a_checkpoint_known_already_is_not_sent_again() {
        String tag = get("/log/checkpoint").header("ETag");

        given().header("If-None-Match", tag).get("/log/checkpoint").then().statusCode(304);
    }

    @Test
    void a_checkpoint_after_a_publication_has_another_tag() {
        String tag = get("/log/checkpoint").header("ETag");
        LedgerFixture.published(ledger, 1);

        given().header("If-None-Match", tag).get("/log/checkpoint").then().statusCode(200);
    }

    @Test
    void the_first_hash_is_that_of_the_first_entry() {
        byte[] bundle = get("/log/tile/entries/000").asByteArray();
        int length = Byte.toUnsignedInt(bundle[0]) << 8 | Byte.toUnsignedInt(bundle[1]);
        Hash leaf = Tree.leaf(Arrays.copyOfRange(bundle, 2, 2 + length));

        assertThat(Arrays.copyOf(get("/log/tile/0/000").asByteArray(), 32)).isEqualTo(leaf.bytes());
    }

    @Test
    void the_tile_above_holds_the_root_of_the_full_tile_below() {
        byte[] tile = get("/log/tile/0/000").asByteArray();

        assertThat(Arrays.copyOf(get("/log/tile/1/000.p/1").asByteArray(), 32)).isEqualTo(
                Tree.root(256, (height, index) -> subtree(tile, height, (int) index)).bytes());
    }

    @Test
    void a_full_tile_may_be_kept_for_ever() {
        assertThat(get("/log/tile/0/000").header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void a_full_tile_is_bytes() {
        assertThat(get("/log/tile/0/000").contentType()).isEqualTo("application/octet-stream");
    }

    @Test
    void a_narrow_tile_is_the_beginning_of_the_full_one() {
        assertThat(get("/log/tile/0/000.p/17").asByteArray()).isEqualTo(Arrays.copyOf(get("/log/tile/0/000").asByteArray(), 17 * 32));
    }

    @Test
    void a_narrow_bundle_is_the_beginning_of_the_full_one() {
        byte[] narrow = get("/log/tile/entries/000.p/17").asByteArray();

        assertThat(narrow).isEqualTo(Arrays.copyOf(get("/log/tile/entries/000").asByteArray(), narrow.length));
    }

    @Test
    void a_tile_is_served_up_to_the_signed_size() {
        given().get("/log/tile/" + lastTile(ledger.signedSize()).path()).then().statusCode(200);
    }

    @Test
    void a_tile_is_not_served_beyond_the_signed_size() {
        FreshTransaction.call(() -> ledger.append(LedgerFixture.publication()));

        given().get("/log/tile/" + lastTile(ledger.signedSize() + 1).path()).then().statusCode(404);
    }

    @Test
    void that_a_tile_is_not_there_is_never_stored() {
        assertThat(given().get("/log/tile/0/999").header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/0", "/0/", "/0/0", "/0/000/", "/00/000", "/64/000", "/-1/000", "/0/000.p", "/0/000.p/0", "/0/000.p/256", "/0/000.p/01",
        "/0/000.p/1/1", "/0/x000/000", "/entries", "/entries/", "/entries/00", "/data/000", "/8/0/000", "/0/x999/x999/x999/x999/x999/999", "/0/900.p/255",
        "/1/999", "/63/000", "/0/\u0660\u0660\u0660", "/0/000.p/99999999999999999999", "/99999999999999999999/000"})
    void a_tile_that_cannot_be_is_not_found(String path) {
        given().get("/log/tile" + path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/0/%00", "/0/000%0a", "/0%2f000", "/0;x/000", "/../checkpoint", "/0/%ff"})
    void an_odd_spelling_of_an_address_is_no_fault_of_the_portal(String path) {
        given().urlEncodingEnabled(false).get("/log/tile" + path).then().statusCode(lessThan(500));
    }

    @Test
    void what_is_asked_by_head_has_the_headers_of_get() {
        given().head("/log/tile/0/000").then().statusCode(200).header("Content-Type", startsWith("application/octet-stream"));
    }

    private static Response get(String path) {
        Response response = given().get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    private static Tile lastTile(long size) {
        return new Tile(0, (size - 1) / Tile.FULL, (int) ((size - 1) % Tile.FULL) + 1);
    }

    private static Hash subtree(byte[] tile, int height, int index) {
        return height == 0
                ? Hash.of(Arrays.copyOfRange(tile, index * 32, index * 32 + 32))
                : Tree.node(subtree(tile, height - 1, 2 * index), subtree(tile, height - 1, 2 * index + 1));
    }
}
