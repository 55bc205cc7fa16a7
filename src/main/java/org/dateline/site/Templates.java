package org.dateline.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.dateline.issuer.Issuer;
import org.dateline.shared.FieldErrors;

@CheckedTemplate(basePath = "site")
final class Templates {

    private Templates() {}

    /** Where there is one issuer. */
    static native TemplateInstance home(ProfileView view, String structuredData);

    /** Where there are several issuers, or none yet. */
    static native TemplateInstance directory(List<Issuer> issuers, List<ReleaseRow> latest);

    static native TemplateInstance profile(ProfileView view, String structuredData);

    static native TemplateInstance symbol(SymbolView view);

    static native TemplateInstance page(PageVersion version);

    static native TemplateInstance deskPages(List<PageVersion> pages);

    /**
     * @param current the version that is shown to the public
     * @param typed   the text in the form
     * @param history every version edited here, newest first
     */
    static native TemplateInstance deskPage(PageVersion current, String typed, FieldErrors errors, List<PageVersion> history);
}
