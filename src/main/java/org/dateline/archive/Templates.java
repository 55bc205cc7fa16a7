package org.dateline.archive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.dateline.issuer.Issuer;

@CheckedTemplate(basePath = "archive")
final class Templates {

    private Templates() {}

    static native TemplateInstance verify(VerificationSheet sheet);

    static native TemplateInstance archive(ArchiveView view);

    static native TemplateInstance archiveIssuers(List<Issuer> issuers);

    static native TemplateInstance journal(Journal journal);
}
