package org.dateline.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.dateline.shared.FieldErrors;

@CheckedTemplate(basePath = "account")
class Templates {

    /** @param back the page of the desk to which signing in leads */
    static native TemplateInstance signIn(String email, String back, FieldErrors errors);

    static native TemplateInstance account(DeskPrincipal person, FieldErrors errors, boolean changed);

    private Templates() {}
}
