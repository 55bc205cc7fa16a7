package org.dateline.archive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "archive")
final class Templates {

    private Templates() {}

    static native TemplateInstance verify(VerificationSheet sheet);
}
