package org.dateline.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.Role;

@CheckedTemplate(basePath = "account")
class Templates {

    /** @param back the page of the desk to which signing in leads */
    static native TemplateInstance signIn(String email, String back, FieldErrors errors);

    /** @param back the page of the desk to which signing in leads */
    static native TemplateInstance signInCode(String back, FieldErrors errors);

    /** @param typed what an unsaved form held when its sender turned out not to be signed in */
    static native TemplateInstance sessionOver(String action, List<TypedField> typed);

    static native TemplateInstance account(DeskPrincipal person, FieldErrors errors, boolean changed);

    static native TemplateInstance secondFactor(SecondFactorResource.Sheet sheet, FieldErrors errors);

    /** @param codes to be shown this once. @param afterSetUp whether the app has just been set up */
    static native TemplateInstance recoveryCodes(List<String> codes, boolean afterSetUp);

    static native TemplateInstance newRecoveryCodes(long left);

    static native TemplateInstance firstAdministrator(PersonForm form, String token, FieldErrors errors);

    static native TemplateInstance people(List<PeopleResource.Line> lines, PersonForm form, FieldErrors errors);

    /** @param oneTimePassword to be shown this once; null if none was given just now */
    static native TemplateInstance person(PeopleResource.Shown person, Role[] roles, String oneTimePassword);

    private Templates() {}
}
