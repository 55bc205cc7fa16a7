package org.dateline.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.Role;

@CheckedTemplate(basePath = "account")
class Templates {

    /**
     * @param back    the page of the desk to which signing in leads
     * @param carried the form that is not lost meanwhile
     */
    static native TemplateInstance signIn(String email, String back, Carried carried, FieldErrors errors);

    /** @param back the page of the desk to which signing in leads */
    static native TemplateInstance signInCode(String back, Carried carried, FieldErrors errors);

    /** The way on after signing in, for whoever carries a form. */
    static native TemplateInstance signedInAgain(Carried carried);

    static native TemplateInstance account(DeskPrincipal person, FieldErrors errors, boolean changed);

    static native TemplateInstance secondFactor(SecondFactorResource.Sheet sheet, FieldErrors errors);

    /** @param codes to be shown this once. @param afterSetUp whether the app has just been set up */
    static native TemplateInstance recoveryCodes(List<String> codes, boolean afterSetUp);

    static native TemplateInstance newRecoveryCodes(long left);

    static native TemplateInstance sessions(List<SessionsResource.Line> lines);

    static native TemplateInstance companyRefused(String why);

    static native TemplateInstance passwordReset(String email, boolean asked, FieldErrors errors);

    static native TemplateInstance accessLink(String name, String email, boolean invitation, String token, FieldErrors errors);

    static native TemplateInstance deadLink();

    static native TemplateInstance invitationMail(String name, String portal, String address, boolean needsSecondFactor);

    static native TemplateInstance passwordResetMail(String name, String portal, String address);

    static native TemplateInstance firstAdministrator(PersonForm form, String token, FieldErrors errors);

    static native TemplateInstance people(List<PeopleResource.Line> lines, Map<Long, String> scopes, Role[] roles, InvitationForm form,
            FieldErrors errors);

    static native TemplateInstance person(PeopleResource.Shown person, Role[] roles);

    private Templates() {}
}
