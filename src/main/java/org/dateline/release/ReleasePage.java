package org.dateline.release;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.dateline.shared.Here;
import org.dateline.shared.PublicAddress;

/** The page of a release, and the preview of a draft that will look like it to the letter. */
@ApplicationScoped
public class ReleasePage {

    @CheckedTemplate(basePath = "release")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance release(ReleaseView view, ReleaseSheet sheet);
    }

    @Inject
    PublicAddress address;

    @Inject
    Here here;

    public TemplateInstance of(ReleaseView view) {
        return Templates.release(view, new ReleaseSheet(view, address.of(""), here.language()));
    }
}
