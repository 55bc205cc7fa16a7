package org.dateline.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.issuer.Issuer;
import org.dateline.shared.PublicAnswer;
import org.dateline.shared.Slugs;

/** Who to ask: the page by audience, the same as JSON, and a vCard for each person. */
@Path("/")
public class ContactsResource {

    @Inject
    PublicAnswer answer;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** @param slug which issuer; may be left out where there is only one */
    @GET
    @Path("contacts")
    @PermitAll
    public Response page(@QueryParam("issuer") String slug) {
        if (slug == null || slug.isEmpty()) {
            List<Issuer> issuers = Issuer.all();
            return issuers.size() == 1 ? page(issuers.get(0), "/contacts") : answer.page(Templates.issuers(issuers));
        }
        return Issuer.withSlug(slug).map(issuer -> page(issuer, "/contacts?issuer=" + issuer.slug())).orElseThrow(NotFoundException::new);
    }

    private Response page(Issuer issuer, String path) {
        return answer.page(Templates.contacts(ContactsPage.of(issuer, issuer.today(clock), path)));
    }

    /** The contacts of one issuer, or of all of them. */
    @GET
    @Path("contacts.json")
    @PermitAll
    public Response json(@QueryParam("issuer") String slug) throws JsonProcessingException {
        List<Issuer> issuers = slug == null || slug.isEmpty() ? Issuer.all() : Issuer.withSlug(slug).stream().toList();
        if (issuers.isEmpty()) {
            throw new NotFoundException();
        }
        List<Map<String, Object>> facts = issuers.stream().map(this::facts).toList();
        return answer.text(json.writeValueAsString(Map.of("issuers", facts)), "application/json");
    }

    private Map<String, Object> facts(Issuer issuer) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("issuer", issuer.slug());
        facts.put("name", issuer.name());
        facts.put("contacts", Contact.inForce(issuer, issuer.today(clock)).stream().map(ContactFactsJson::of).toList());
        return facts;
    }

    /** Only while the contact is in force: nobody is sent to somebody who has left. */
    @GET
    @Path("contacts/{uuid:[0-9a-f-]{36}}.vcf")
    @PermitAll
    public Response card(@PathParam("uuid") String uuid) {
        return uuid(uuid).flatMap(Contact::withUuid)
                .filter(contact -> contact.inForceOn(contact.issuer().today(clock)))
                .map(this::card)
                .orElseThrow(NotFoundException::new);
    }

    private Response card(Contact contact) {
        String name = Slugs.of(contact.name());
        return answer.file(VCard.of(contact).getBytes(StandardCharsets.UTF_8), "text/vcard;charset=UTF-8",
                (name.isEmpty() ? "contact" : name) + ".vcf");
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }}
