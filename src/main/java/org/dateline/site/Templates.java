package org.dateline.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "site")
final class Templates {

    private Templates() {}

    /** @param canonical the page's full address */
    static native TemplateInstance page(PageVersion version, String canonical);
}
