package org.dateline.ledger;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;

/** An entry of the running portal's log, read as anybody would: from the tile of entries that it is in. */
public final class LoggedEntry {

    private LoggedEntry() {}

    public static JsonPath at(long index) {
        byte[] tile = given().get("/log/tile/entries/" + tilePath(index)).then().statusCode(200).extract().asByteArray();
        int at = 0;
        for (long skipped = 0; skipped < index % 256; skipped++) {
            at += 2 + length(tile, at);
        }
        return new JsonPath(new String(tile, at + 2, length(tile, at), StandardCharsets.UTF_8));
    }

    private static String tilePath(long index) {
        long size = Long.parseLong(given().get("/log/checkpoint").asString().split("\n")[1]);
        long tile = index / 256;
        String path = "%s%03d".formatted(tile < 1000 ? "" : "x%03d/".formatted(tile / 1000), tile % 1000);
        return size / 256 > tile ? path : path + ".p/" + size % 256;
    }

    private static int length(byte[] tile, int at) {
        return (tile[at] & 0xff) << 8 | tile[at + 1] & 0xff;
    }
}
