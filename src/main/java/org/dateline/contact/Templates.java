package org.dateline.contact;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.dateline.issuer.Issuer;

@CheckedTemplate(basePath = "contact")
final class Templates {

    private Templates() {}

    static native TemplateInstance contacts(ContactsPage page);

    /** Where several issuers are asked about: first which one. */
    static native TemplateInstance issuers(List<Issuer> issuers);
}
