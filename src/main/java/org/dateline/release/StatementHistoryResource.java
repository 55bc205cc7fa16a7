package org.dateline.release;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerImprint;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Here;
import org.dateline.shared.Language;
import org.dateline.shared.PublicAnswer;
import org.jboss.resteasy.reactive.RestQuery;

/** How an issuer's cautionary statement changed, and which releases carried which version. */
@Path("/cautionary-statements")
public class StatementHistoryResource {

    private static final String NUMBER = "[1-9][0-9]{0,5}";

    @CheckedTemplate(basePath = "release")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance statements(StatementHistory history);
    }

    @Inject
    PublicAnswer answer;

    @Inject
    Here here;

    @Inject
    Visibility visibility;

    @Inject
    IssuerImprint issuers;

    /**
     * @param slug     that of the issuer
     * @param version  only this one, with all releases that carried it
     * @param language of the statements; that of the page if left out
     */
    @GET
    @Path("{issuer:[a-z0-9-]+}")
    @PermitAll
    public Response get(@PathParam("issuer") String slug, @RestQuery String version, @RestQuery String language, @RestQuery String page) {
        Issuer issuer = issuers.withSlug(slug).orElseThrow(NotFoundException::new);
        StatementHistory history = StatementHistory.of(issuer, language(language), number(version, 0), number(page, 1), visibility, here.language());
        if (history.versions().isEmpty() && (history.only() > 0 || history.page() > 1)) {
            throw new NotFoundException();
        }
        return answer.page(Templates.statements(history));
    }

    private Language language(String asked) {
        return asked == null || asked.isBlank() ? here.language()
                : Stream.of(Language.values()).filter(known -> known.tag().equals(asked.strip())).findFirst().orElseThrow(NotFoundException::new);
    }

    /** What is no number leads nowhere. */
    private static int number(String typed, int otherwise) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        if (!typed.strip().matches(NUMBER)) {
            throw new NotFoundException();
        }
        return Integer.parseInt(typed.strip());
    }
}
