package org.dateline.release;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.dateline.shared.Here;
import org.dateline.shared.Language;
import org.dateline.shared.PublicAnswer;
import org.jboss.resteasy.reactive.RestPath;

/** What a correction changed, as a redline to the release it corrects. Not found beside a release that corrects none. */
@Path("/releases")
public class ReleaseChangesResource {

    @CheckedTemplate(basePath = "release")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance changes(Changes changes);
    }

    /** A correction, what it corrects, and the difference. */
    record Changes(ReleaseInFull corrected, ReleaseInFull correction, ReleaseRedline redline) {
        public String path() {
            return correction.release().address().path() + "/changes";
        }
    }

    @Inject
    PublicAnswer answer;

    @Inject
    Here here;

    @Inject
    Visibility visibility;

    @GET
    @Path(ReleaseAddress.TEMPLATE + "/changes")
    @PermitAll
    public Response get(@RestPath int year, @RestPath int month, @RestPath int day, @RestPath String slug) {
        ReleaseInFull correction = at(new ReleaseAddress(day(year, month, day), slug), here.language());
        if (correction.sequel().corrects() == null) {
            throw new NotFoundException();
        }
        ReleaseInFull corrected = at(correction.sequel().corrects().address(), correction.text().language());
        if (corrected.text().language() != correction.text().language()) {
            correction = at(correction.release().address(), corrected.text().language());
        }
        return answer.page(Templates.changes(
                new Changes(corrected, correction, ReleaseRedline.between(corrected.text(), correction.text(), here.language()))));
    }

    private ReleaseInFull at(ReleaseAddress address, Language reader) {
        return ReleaseInFull.at(visibility, address.issuedOn(), address.slug(), reader).orElseThrow(NotFoundException::new);
    }

    private static LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            throw new NotFoundException(noSuchDay);
        }
    }
}
