package org.dateline.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "audit")
class Templates {

    static native TemplateInstance trail(AuditResource.Trail trail);

    private Templates() {}
}
