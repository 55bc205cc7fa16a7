package org.dateline.enquiry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;

/** Questions for tests, asked as browsers ask them. */
public final class AskingFixture {

    private static final Random NETWORKS = new Random();

    private AskingFixture() {}

    /** Every field of a complete question. */
    public static Map<String, String> complete(String email) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("stamp", stamp());
        fields.put("audience", "analyst");
        fields.put("about", "north-american-palladium");
        fields.put("topic", "ENVIRONMENT");
        fields.put("name", "Annie Analyst");
        fields.put("email", email);
        fields.put("language", "en");
        fields.put("text", "How large was the leak?\n\nAnd is it closed?");
        return fields;
    }

    /** What the form carries now. */
    static String stamp() {
        return Jsoup.parse(given().header("Cache-Control", "no-cache").get("/enquiries").asString()).selectFirst("input[name=stamp]").val();
    }

    /** From a network of its own, so that no brake is felt. */
    public static Response ask(String path, Map<String, String> fields) {
        return from("198.18.%d.%d".formatted(NETWORKS.nextInt(256), NETWORKS.nextInt(256)), path, fields);
    }

    static Response from(String network, String path, Map<String, String> fields) {
        return parts(given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin").header("X-Forwarded-For", network), fields).post(path);
    }

    private static RequestSpecification parts(RequestSpecification request, Map<String, String> fields) {
        fields.forEach((name, value) -> request.multiPart(new MultiPartSpecBuilder(value).controlName(name).charset("UTF-8").build()));
        return request;
    }

    /** The sender's page to which a question led. */
    public static String taken(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceFirst("https?://[^/]+", "");
    }

    public static String reference(String senderPage) {
        return Jsoup.parse(given().get(senderPage).asString()).selectFirst("dl b").text();
    }
}
