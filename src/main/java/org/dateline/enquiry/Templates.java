package org.dateline.enquiry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "enquiry")
final class Templates {

    private Templates() {}

    static native TemplateInstance ask(AskingSheet sheet);

    static native TemplateInstance follow(FollowSheet sheet);

    static native TemplateInstance inbox(DeskPages.InboxSheet page);

    static native TemplateInstance enquiry(DeskPages.EnquirySheet page);

    static native TemplateInstance routing(DeskPages.RoutingSheet page);

    static native TemplateInstance absences(DeskPages.AbsenceSheet page);
}
