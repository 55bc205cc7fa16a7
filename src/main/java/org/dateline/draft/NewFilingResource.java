package org.dateline.draft;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.document.SourceFile;
import org.dateline.document.UnreadableSource;
import org.dateline.draft.FilingPages.FormSheet;
import org.dateline.issuer.Issuer;
import org.dateline.risk.MarkedSection;
import org.dateline.risk.RiskSection;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Role;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where a filing comes in as it is on file: the document, and what is said of it. */
@Path("/desk/filings/new")
public class NewFilingResource {

    /** So many paragraphs of a risk section are shown to be split: several times what long annual reports have. */
    private static final int MOST_PARTS = 5_000;

    /** A filing as it is handed in. */
    public static class HandedIn {
        @RestForm("file")
        FileUpload file;
        @RestForm
        String issuer;
        @RestForm
        String kind;
        @RestForm
        String language;
        @RestForm
        String period;
        @RestForm
        String filed;
        @RestForm("public")
        String publicOn;
        @RestForm
        String publicTime;
        @RestForm
        String official;
        @RestForm
        String admitted;
        @RestForm
        String risks;

        private FilingForm form() {
            Map<String, String> typed = new HashMap<>();
            typed.put("issuer", issuer);
            typed.put("kind", kind);
            typed.put("language", language);
            typed.put("period", period);
            typed.put("filed", filed);
            typed.put("public", publicOn);
            typed.put("publicTime", publicTime);
            typed.put("official", official);
            typed.put("admitted", admitted);
            typed.put("risks", risks);
            return FilingForm.typed(typed::get);
        }
    }

    @Inject
    DeskFilings filings;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.WRITER_ROLE)
    @Transactional
    public Response form() {
        return DeskAnswer.page(page(FilingForm.empty(), new FieldProblems()));
    }

    private TemplateInstance page(FilingForm form, FieldProblems problems) {
        return FilingPages.filingForm(new FormSheet(null, form, filings.issuersToWriteFor(), problems, null));
    }

    /** Reads the file, finds and splits its risk section, and keeps all of it, sealed, as a filing that is not yet public. */
    @POST
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response create(@BeanParam HandedIn handedIn) {
        FilingForm form = handedIn.form();
        Issuer issuer = filings.issuersToWriteFor().stream().filter(one -> one.id().toString().equals(form.issuer())).findFirst()
                .orElse(null);
        FieldProblems problems = form.problems(issuer, clock.instant());
        FileUpload file = handedIn.file;
        file(file, problems);
        if (problems.of("file") == null) {
            try {
                DraftSource.Original original = new DraftSource.Original(ImportsResource.plainName(file.fileName()),
                        Files.readAllBytes(file.uploadedFile()));
                MarkedSection section = section(SourceFile.ofFiling(original.name(), original.bytes()), form.risks());
                if (problems.none()) {
                    FilingContent content = FilingContent.begun(form.facts(issuer), form.admitted(), section);
                    DraftFiling filing = DraftFiling.begin(issuer, original, section, content, filings.person(), clock.instant());
                    filings.record(filing, DraftAction.FILING_BEGUN, Role.WRITER);
                    return DeskAnswer.next(filing.path());
                }
            } catch (UnreadableSource | NotAllowed unreadable) {
                problems.add("file", unreadable.getMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return DeskAnswer.page(file != null && file.size() > ImportsResource.LARGEST ? 413 : 422, page(form, problems));
    }

    private static void file(FileUpload file, FieldProblems problems) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            problems.add("file", "Please choose the file of the filing.");
        } else if (file.size() > ImportsResource.LARGEST) {
            problems.add("file",
                    String.format(Locale.ROOT,
                    "“%s” has %.1f MB; at most %d MB can be read. Hand in the part of the filing with its risk factors.",
                    ImportsResource.plainName(file.fileName()), file.size() / 1048576.0, ImportsResource.LARGEST / 1048576));
        }
    }

    /** Null for a filing without risk factors. */
    private static MarkedSection section(SourceFile source, String risks) throws UnreadableSource {
        if (risks.equals("none")) {
            return null;
        }
        MarkedSection section = MarkedSection.of(risks.equals("whole") ? RiskSection.whole(source.read().blocks())
                : RiskSection.in(source));
        if (section.marks().isEmpty()) {
            throw new NotAllowed("The risk section has no text.");
        }
        if (section.marks().size() > MOST_PARTS) {
            throw new NotAllowed("The risk section has %,d paragraphs; at most %,d can be split. Hand in the section alone, or enter the filing without its risk factors."
                    .formatted(section.marks().size(), MOST_PARTS));
        }
        section.split();
        return section;
    }
}
