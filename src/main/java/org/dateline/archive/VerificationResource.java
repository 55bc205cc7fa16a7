package org.dateline.archive;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.document.SourceFile;
import org.dateline.document.UnreadableSource;
import org.dateline.filing.Filing;
import org.dateline.ledger.Visibility;
import org.dateline.release.Release;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Here;
import org.dateline.shared.Language;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.PublicAnswer;
import org.dateline.shared.PublicForm;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where anybody checks a copy: a text, a file, an address of this portal or a proof. Nothing that is sent is kept. */
@Path("/")
public class VerificationResource {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_ADDRESS = 2_000;

    /** So many comparisons go on at a time; another waits a while. */
    private static final Semaphore COMPARISONS = new Semaphore(2);
    private static final int SECONDS_WAITED = 20;

    @Inject
    Verification verification;

    @Inject
    Visibility visibility;

    @Inject
    PublicAnswer answer;

    @Inject
    PublicAddress address;

    @Inject
    Here here;

    /** @param sha256 of a file that stays where it is */
    @GET
    @Path("verify")
    @PermitAll
    public Response page(@QueryParam("sha256") String sha256) {
        if (sha256 == null) {
            return answer.page(page("", "", new FieldProblems(), null));
        }
        Optional<String> digest = digest(sha256);
        return digest.map(hex -> answer.page(page("", "", new FieldProblems(), verification.ofDigest(hex))))
                .orElseGet(() -> unkept(422, page("", "", new FieldProblems().add("", words().notADigest()), null)));
    }

    @GET
    @Path("verify.json")
    @PermitAll
    public Response json(@QueryParam("sha256") String sha256) {
        return digest(sha256).map(hex -> answer.text(VerificationJson.write(verification.ofDigest(hex), address::of), "application/json"))
                .orElseGet(() -> Problem.answer(Response.Status.BAD_REQUEST, "No digest to look for",
                        "Ask with ?sha256= and the SHA-256 of the file, 64 hexadecimal digits."));
    }

    private static Optional<String> digest(String typed) {
        return Optional.ofNullable(typed).map(hex -> hex.strip().toLowerCase(Locale.ROOT)).filter(hex -> SHA256.matcher(hex).matches());
    }

    @POST
    @Path("verify")
    @PublicForm
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(@RestForm("text") String text, @RestForm("file") FileUpload file, @RestForm("address") String typedAddress) {
        String given = text == null ? "" : text.replace("\r\n", "\n").replaceAll("[\\f\\u000B\\u0085\\u2028\\u2029]", "\n");
        String where = typedAddress == null ? "" : typedAddress.strip();
        FieldProblems problems = problems(given, file, where);
        Finding finding = problems.none() ? found(given, file, where, problems) : null;
        return unkept(problems.none() ? 200 : 422, page(given, where, problems, finding));
    }

    private FieldProblems problems(String text, FileUpload file, String where) {
        FieldProblems problems = new FieldProblems(here.language());
        boolean chosen = isChosen(file);
        long given = Stream.of(chosen, !text.isBlank(), !where.isEmpty()).filter(is -> is).count();
        if (given != 1) {
            return problems.add(chosen ? "file" : "text", given == 0 ? words().nothingGiven() : words().severalGiven());
        }
        if (chosen && file.size() == 0) {
            problems.add("file", words().emptyFile());
        }
        if (chosen && file.size() > SourceFile.LARGEST) {
            problems.add("file", words().largeFile(SourceFile.LARGEST >> 20));
        }
        return problems.lines("text", text, Verification.LONGEST_TEXT).optionalLine("address", where, LONGEST_ADDRESS);
    }

    private static boolean isChosen(FileUpload file) {
        return file != null && !file.fileName().isBlank();
    }

    /** @return null if it could not be looked for; the problems then say why */
    private Finding found(String text, FileUpload file, String where, FieldProblems problems) {
        if (!where.isEmpty()) {
            return ofAddress(where, problems);
        }
        String field = isChosen(file) ? "file" : "text";
        try {
            if (!COMPARISONS.tryAcquire(SECONDS_WAITED, TimeUnit.SECONDS)) {
                problems.add(field, words().busy());
                return null;
            }
            try {
                return isChosen(file) ? verification.ofFile(plainName(file.fileName()), Files.readAllBytes(file.uploadedFile())) : verification.ofText(text);
            } finally {
                COMPARISONS.release();
            }
        } catch (UnreadableSource unreadable) {
            problems.add(field, here.language() == Language.ENGLISH ? words().unreadable() + " " + unreadable.getMessage() : words().unreadable());
        } catch (Verification.TooLong tooLong) {
            problems.add(field, words().longFile(Verification.LONGEST_TEXT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problems.add(field, words().busy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    private static String plainName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("\\p{C}", "");
    }

    private Finding ofAddress(String where, FieldProblems problems) {
        if (GivenAddress.isElsewhere(where, address.of(""))) {
            problems.add("address", words().elsewhere());
            return null;
        }
        var filing = GivenAddress.filing(where);
        if (filing.isPresent()) {
            Optional<Filing> found = Filing.at(visibility, filing.get());
            if (found.isEmpty()) {
                problems.add("address", words().noSuchFiling(visibility.signedSize()));
            }
            return found.map(verification::ofFiling).orElse(null);
        }
        var release = GivenAddress.release(where);
        if (release.isEmpty()) {
            problems.add("address", words().noRelease());
            return null;
        }
        Optional<Release> found = Release.at(visibility, release.get().issuedOn(), release.get().slug());
        if (found.isEmpty()) {
            problems.add("address", words().noSuchRelease(visibility.signedSize()));
        }
        return found.map(verification::ofRelease).orElse(null);
    }

    private VerificationWords words() {
        return here.language().words(VerificationWords.class);
    }

    private TemplateInstance page(String text, String where, FieldProblems problems, Finding finding) {
        boolean ofEntryAlone = finding != null && finding.verdict() == Finding.Verdict.PROOF_HOLDS && finding.matches().isEmpty();
        return Templates.verify(new VerificationSheet(text, where, problems, finding,
                ofEntryAlone ? verification.factsOf(finding.proof().index()).type() : "", address.of("/releases/2006/02/06/…"), here.language()));
    }

    /** What depends on what somebody sent is for nobody else. */
    private static Response unkept(int status, TemplateInstance page) {
        return Response.status(status).type("text/html;charset=UTF-8").header(HttpHeaders.CACHE_CONTROL, "no-store").entity(page.render()).build();
    }
}
