package org.dateline.contact;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.dateline.evaluation.TestDatabase;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactsResourceTest {

    private Issuer issuer;
    private Contact inForce;
    private Contact ended;

    @BeforeEach
    void an_issuer_with_two_contacts_of_whom_one_has_left() {
        issuer = IssuerFixture.entered("Contacts & Sons <Ltd.>");
        QuarkusTransaction.requiringNew().run(() -> {
            inForce = Contact.enter(issuer, ContactFixture.facts("Pat O'Neil & Co", "media", ""));
            ended = Contact.enter(issuer, ContactFixture.facts("Gone Person", "investor", "2000-01-01"));
        });
    }

    @AfterEach
    void leave_nothing() {
        QuarkusTransaction.requiringNew().run(() -> Contact.delete("issuer", issuer));
        IssuerFixture.forget(issuer);
    }

    @Test
    void the_page_names_who_answers_for_whom() {
        given().queryParam("issuer", issuer.slug()).get("/contacts").then().statusCode(200)
                .body(allOf(containsString("Media"), containsString("Pat O&#39;Neil &amp; Co"), containsString("href=\"tel:+1-416-360-2652\"")));
    }

    @Test
    void somebody_who_has_left_is_not_named() {
        given().queryParam("issuer", issuer.slug()).get("/contacts").then().body(not(containsString("Gone Person")));
    }

    @Test
    void an_unknown_issuer_is_not_found() {
        given().queryParam("issuer", "nobody").get("/contacts").then().statusCode(404);
        given().queryParam("issuer", "nobody").get("/contacts.json").then().statusCode(404);
    }

    @Test
    void machines_get_the_same_facts() {
        given().queryParam("issuer", issuer.slug()).get("/contacts.json").then().statusCode(200)
                .body("issuers[0].contacts", hasSize(1))
                .body("issuers[0].contacts[0].name", equalTo("Pat O'Neil & Co"))
                .body("issuers[0].contacts[0].audience", equalTo("media"));
    }

    @Test
    void a_contact_in_force_has_a_card() {
        given().get(inForce.cardPath()).then().statusCode(200)
                .header("Content-Type", startsWith("text/vcard"))
                .header("Content-Disposition", containsString("pat-oneil-co.vcf"))
                .body(containsString("FN:Pat O'Neil & Co"));
    }

    @Test
    void a_contact_who_has_left_has_no_card() {
        given().get(ended.cardPath()).then().statusCode(404);
    }

    @Test
    void what_can_change_carries_a_validator() {
        String tag = given().queryParam("issuer", issuer.slug()).get("/contacts").header("ETag");
        given().queryParam("issuer", issuer.slug()).header("If-None-Match", tag).get("/contacts").then().statusCode(304);
    }
}
