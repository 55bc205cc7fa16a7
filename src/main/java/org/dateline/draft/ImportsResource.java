package org.dateline.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.dateline.document.SourceFile;
import org.dateline.document.UnreadableSource;
import org.dateline.draft.DraftSource.Original;
import org.dateline.draft.Pages.ImportSheet;
import org.dateline.draft.importer.ReleaseImporter;
import org.dateline.issuer.Issuer;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Role;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where a release comes in as the company wrote it: a file, or its text pasted. */
@Path("/desk/imports")
public class ImportsResource {

    /** In bytes: what a MariaDB takes in one statement (16 MB, unless told otherwise), with room for the rest of it. */
    static final int LARGEST = 15 * 1024 * 1024;

    @Inject
    DeskDrafts drafts;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.WRITER_ROLE)
    @Transactional
    public Response form() {
        return DeskAnswer.page(Pages.imports(new ImportSheet(drafts.issuersToWriteFor(), "", "", new FieldProblems())));
    }

    /** Reads it and shows what was understood. It is kept for a day, sealed, for this person alone. */
    @POST
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response create(@RestForm("file") FileUpload file, @RestForm("text") String text, @RestForm("issuer") String issuerId) {
        List<Issuer> issuers = drafts.issuersToWriteFor();
        boolean uploaded = file != null && file.size() > 0;
        String pasted = text == null ? "" : text;
        FieldProblems problems = problems(file, pasted);
        Issuer issuer = issuers.stream().filter(one -> one.id().toString().equals(issuerId)).findFirst().orElse(null);
        if (issuer == null) {
            problems.add("issuer", "Please choose the issuer whose release it is.");
        }
        if (problems.none()) {
            Original original = uploaded ? uploaded(file) : new Original("", pasted.getBytes(StandardCharsets.UTF_8));
            try {
                ReleaseImporter.read(SourceFile.of(original.name(), original.bytes()));
                Reading reading = Reading.begin(issuer, original, drafts.person(), clock.instant());
                return DeskAnswer.next("/desk/imports/" + reading.id());
            } catch (UnreadableSource unreadable) {
                problems.add(uploaded ? "file" : "text", unreadable.getMessage());
            }
        }
        return DeskAnswer.page(uploaded && file.size() > LARGEST ? 413 : 422,
                Pages.imports(new ImportSheet(issuers, issuerId == null ? "" : issuerId, pasted, problems)));
    }

    private static FieldProblems problems(FileUpload file, String pasted) {
        FieldProblems problems = new FieldProblems();
        boolean chosen = file != null && !file.fileName().isBlank();
        if (chosen && !pasted.isBlank()) {
            return problems.add("text", "There is a file and a pasted text. Please hand in one of them; choose no file to take the text.");
        }
        if (!chosen && pasted.isBlank()) {
            return problems.add("file", "Please choose a file, or paste the text below.");
        }
        if (chosen && file.size() == 0) {
            problems.add("file", "“" + file.fileName() + "” is empty (0 bytes). Choose the file again, or paste the text.");
        }
        if (chosen && file.size() > LARGEST) {
            problems.add("file", String.format(Locale.ROOT, "“%s” has %.1f MB; at most %d MB can be read. Hand in the text of the release"
                    + " without its pictures.", file.fileName(), file.size() / 1048576.0, LARGEST / 1048576));
        }
        return problems;
    }

    private static Original uploaded(FileUpload file) {
        try {
            return new Original(plainName(file.fileName()), Files.readAllBytes(file.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a path and without anything that cannot be printed, at most 200 characters. */
    static String plainName(String name) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "").strip();
        return plain.length() <= 200 ? plain : plain.substring(plain.length() - 200);
    }
}
