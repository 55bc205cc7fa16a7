package org.dateline.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.dateline.shared.Mail;

@CheckedTemplate(basePath = "desk")
class Templates {

    static native TemplateInstance mails(List<Mail> mails, boolean serverIsSet);

    static native TemplateInstance mail(Mail mail, String text);

    static native TemplateInstance probes(ProbesResource.Sheet page);

    static native TemplateInstance evidence(EvidenceResource.Sheet page);

    static native TemplateInstance ledger(LedgerDeskResource.Sheet page);

    static native TemplateInstance records(RecordsResource.ListSheet page);

    static native TemplateInstance record(RecordsResource.Sheet page);

    static native TemplateInstance holds(HoldsResource.Sheet page);

    private Templates() {}
}
