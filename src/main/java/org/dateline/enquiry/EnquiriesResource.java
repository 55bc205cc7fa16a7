package org.dateline.enquiry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.document.AttachedFile;
import org.dateline.document.UnreadableSource;
import org.dateline.enquiry.AskingBrake.Kind;
import org.dateline.enquiry.AskingSheet.About;
import org.dateline.enquiry.Enquiry.Subject;
import org.dateline.enquiry.Reception.Subjects;
import org.dateline.enquiry.Reception.Taken;
import org.dateline.ledger.Visibility;
import org.dateline.release.Release;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Here;
import org.dateline.shared.Network;
import org.dateline.shared.PublicAnswer;
import org.dateline.shared.PublicForm;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where anybody asks a question, and follows it at an address that nobody can guess. */
@Path("/enquiries")
public class EnquiriesResource {

    private static final long LARGEST_FILE = 10L << 20;

    @Inject
    PublicAnswer answer;

    @Inject
    Reception reception;

    @Inject
    PublicAnswers publicAnswers;

    @Inject
    AskingBrake brake;

    @Inject
    FormStamp stamps;

    @Inject
    Visibility visibility;

    @Inject
    Here here;

    @Inject
    HttpServerRequest request;

    @Inject
    Clock clock;

    /**
     * @param release  path of the release that is asked about
     * @param issuer   slug of the company that is asked
     * @param audience as which somebody asks, such as {@code media}
     */
    @GET
    @PermitAll
    public Response form(@QueryParam("release") String release, @QueryParam("issuer") String issuer, @QueryParam("audience") String audience) {
        Companies companies = Companies.now(clock);
        About about = release == null ? null : About.at(release, visibility, here.language()).orElse(null);
        String company = about != null ? about.release().issuer().slug() : issuer == null ? companies.first() : issuer;
        Asking asking = new Asking(audience, company, "", about == null ? "" : about.path(), "", "", here.language().tag(), "");
        return answer.page(page(asking, new FieldErrors(), companies, about, ""));
    }

    private TemplateInstance page(Asking typed, FieldErrors errors, Companies companies, About about, String look) {
        return Templates.ask(new AskingSheet(typed, errors, companies, about, stamps.ofForm(), look, here.language()));
    }

    @POST
    @PublicForm
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(@BeanParam AskingForm form) {
        Asking asking = form.asking();
        Companies companies = Companies.now(clock);
        About about = About.at(asking.release(), visibility, here.language()).orElse(null);
        FieldProblems problems = asking.problems(companies, here.language());
        AttachedFile file = file(form.file, problems);
        if (!problems.none()) {
            return unkept(422, page(asking, problems, companies, about, ""));
        }
        if (Suspicion.isDue(form.website, stamps.isFromForm(form.stamp), stamps.isFromSecondLook(form.look), asking.text())) {
            return unkept(422, page(asking, problems, companies, about, stamps.ofSecondLook()));
        }
        Duration wait = brake.pay(Kind.NETWORK, Network.of(request));
        if (!wait.isZero()) {
            problems.add("", words().tooMany(Math.max(1, wait.plusSeconds(59).toMinutes())));
            Response slow = unkept(429, page(asking, problems, companies, about, ""));
            slow.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, wait.toSeconds());
            return slow;
        }
        return take(asking, file, companies, about);
    }

    private Response take(Asking asking, AttachedFile file, Companies companies, About about) {
        Companies.Chosen chosen = companies.chosen(asking.about()).orElseThrow();
        boolean mayConfirm = brake.pay(Kind.ADDRESSEE, asking.email().toLowerCase(java.util.Locale.ROOT)).isZero();
        boolean ofThisIssuer = about != null && about.release().issuer().id().equals(chosen.issuer().id());
        Subjects subjects = new Subjects(new Subject(chosen.issuer(), chosen.symbol(), ofThisIssuer ? about.release().entry() : null),
                ofThisIssuer ? about.path() : "");
        Optional<Taken> taken = QuarkusTransaction.requiringNew()
                .call(() -> reception.take(asking, subjects, file, here.language(), mayConfirm));
        return taken.map(one -> DeskAnswer.next(here.to("/enquiries/" + one.secret())))
                .orElseGet(() -> unkept(503, page(asking, new FieldErrors().add("", words().nobody()), companies, about, "")));
    }

    /** As it was checked; null if none was chosen, or something is wrong with it. */
    private AttachedFile file(FileUpload chosen, FieldProblems problems) {
        if (chosen == null || chosen.fileName() == null || chosen.fileName().isBlank()) {
            return null;
        }
        if (chosen.size() > LARGEST_FILE) {
            problems.add("file", words().largeFile());
            return null;
        }
        try {
            return AttachedFile.of(chosen.fileName().replaceAll("\\p{C}", ""), Files.readAllBytes(chosen.uploadedFile()));
        } catch (UnreadableSource unreadable) {
            problems.add("file", here.language().choose(unreadable.getMessage(), words().badFile()));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("{secret:" + Reference.SECRET + "}")
    @PermitAll
    public Response follow(@PathParam("secret") String secret) {
        return unkept(200, followed(found(secret), secret, "", new FieldErrors()));
    }

    private static Enquiry found(String secret) {
        return Enquiry.withSecret(secret).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance followed(Enquiry enquiry, String secret, String text, FieldErrors errors) {
        Map<UUID, List<String>> files = EnquiryFile.of(enquiry).stream()
                .collect(Collectors.groupingBy(EnquiryFile.Listed::messageId, Collectors.mapping(EnquiryFile.Listed::name, Collectors.toList())));
        return Templates.follow(new FollowSheet(enquiry, secret, EnquiryMessage.seenBySender(enquiry), files,
                about(Optional.ofNullable(enquiry.releaseEntry())), about(publicAnswers.entryOf(enquiry.id())), text, errors, here.language()));
    }

    private About about(Optional<Long> entry) {
        return entry.flatMap(index -> Release.withEntry(visibility, index)).map(release -> About.of(release, visibility, here.language())).orElse(null);
    }

    /** The sender writes more. */
    @POST
    @Path("{secret:" + Reference.SECRET + "}/messages")
    @PublicForm
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@PathParam("secret") String secret, @RestForm("text") String typed, @RestForm("file") FileUpload chosen) {
        Enquiry enquiry = found(secret);
        String text = Asking.lines(typed);
        FieldProblems problems = Asking.text(new FieldProblems(here.language()), text, words());
        AttachedFile file = file(chosen, problems);
        Duration wait = problems.none() ? brake.pay(Kind.ENQUIRY, enquiry.reference()) : Duration.ZERO;
        if (!wait.isZero()) {
            problems.add("", words().tooMany(Math.max(1, wait.plusSeconds(59).toMinutes())));
        }
        if (!problems.none()) {
            return unkept(wait.isZero() ? 422 : 429, followed(enquiry, secret, text, problems));
        }
        QuarkusTransaction.requiringNew().run(() -> reception.continued(enquiry, text, file));
        return DeskAnswer.next(here.to("/enquiries/" + secret));
    }

    private EnquiryWords words() {
        return here.language().words(EnquiryWords.class);
    }

    /** What somebody typed, or was written, is for nobody else. */
    private static Response unkept(int status, TemplateInstance page) {
        return DeskAnswer.page(status, page);
    }
}
