package org.dateline.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.dateline.shared.FieldErrors;

@CheckedTemplate(basePath = "site")
final class Templates {

    private Templates() {}

    /** @param canonical the page's full address */
    static native TemplateInstance page(PageVersion version, String canonical);

    static native TemplateInstance deskPages(List<PageVersion> pages);

    /**
     * @param current the version that is shown to the public
     * @param typed   the text in the form
     * @param history every version edited here, newest first
     */
    static native TemplateInstance deskPage(PageVersion current, String typed, FieldErrors errors, List<PageVersion> history);
}
