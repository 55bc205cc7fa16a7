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
import java.util.Comparator;
import java.util.List;
import org.dateline.ledger.Visibility;
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

    /** A correction, what it corrects, and the difference in each language, the reader's first. */
    record Changes(ReleaseInFull correction, Sequel.Other corrected, List<TextRedline> texts) {

        /** Of all languages together. */
        public String counted() {
            return new ReleaseRedline(texts.stream().flatMap(one -> one.redline().parts().stream()).toList(), texts.get(0).redline().language())
                    .counted();
        }

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
        ReleaseInFull correction = ReleaseInFull.at(visibility, day(year, month, day), slug, here.language()).orElseThrow(NotFoundException::new);
        Sequel.Other corrected = correction.sequel().corrects();
        if (corrected == null) {
            throw new NotFoundException();
        }
        return answer.page(Templates.changes(new Changes(correction, corrected, texts(correction, corrected).stream()
                .sorted(Comparator.comparing((TextRedline one) -> one.language() != here.language())).toList())));
    }

    private List<TextRedline> texts(ReleaseInFull correction, Sequel.Other corrected) {
        long entry = correction.release().entry();
        List<PublishedText> texts = PublishedText.ofAll(List.of(entry, corrected.entry()), visibility);
        List<PrintedSymbol> symbols = PublishedSymbol.of(corrected.entry());
        return TextRedline.between(
                texts.stream().filter(text -> text.isOf(corrected.entry())).map(text -> text.text(corrected.issued(), symbols)).toList(),
                texts.stream().filter(text -> text.isOf(entry)).map(text -> text.text(correction.release().issued(), correction.text().symbols())).toList(),
                here.language());
    }

    private static LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            throw new NotFoundException(noSuchDay);
        }
    }
}
