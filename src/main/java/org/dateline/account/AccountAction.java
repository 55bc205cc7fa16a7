package org.dateline.account;

import org.dateline.audit.Action;

/** What is written down about people and their coming and going. */
enum AccountAction implements Action {
    PERSON_ADDED("{actor} added {object} ({0}) to the desk."),
    INVITED("{actor} sent {object} an invitation by mail to {0}; what {object} had to sign in with is void."),
    INVITATION_REVOKED("{actor} took the invitation of {object} back."),
    INVITATION_ACCEPTED("{actor} accepted the invitation and chose a password."),
    PASSWORD_RESET_ASKED("{actor} at {0} had a link for a new password sent to {object}."),
    PASSWORD_RESET("{actor} chose a new password by a link; all sessions ended."),
    PERSON_DEACTIVATED("{actor} deactivated {object}."),
    PERSON_REACTIVATED("{actor} reactivated {object}."),
    ROLE_GRANTED("{actor} gave {object} the role {0} for {1}."),
    ROLE_REVOKED("{actor} took the role {0} for {1} from {object}."),
    ONE_TIME_PASSWORD_GIVEN("{actor} gave {object} a one-time password."),
    FIRST_ADMINISTRATOR_MADE("{object} became the first administrator by the link printed at the start."),
    SIGNED_IN("{actor} signed in from {0}."),
    COMPANY_VOUCHED("The company's sign-in vouched for {actor} at {0}."),
    SIGN_IN_FAILED("{actor} at {0} gave a wrong password for {object}."),
    CODE_REFUSED("{actor} at {0} gave a wrong code for {object}."),
    RECOVERY_CODE_USED("{actor} used a recovery code from {0}; {1} are left."),
    SECOND_FACTOR_SET_UP("{actor} set up an authenticator app; all other sessions ended."),
    RECOVERY_CODES_MADE("{actor} made new recovery codes; the earlier ones are void."),
    SIGNED_OUT("{actor} signed out."),
    SESSION_ENDED("{actor} ended a session of their own."),
    OTHER_SESSIONS_ENDED("{actor} ended all other sessions of their own."),
    PASSWORD_CHANGED("{actor} changed the password; all other sessions ended.");

    private final String sentence;

    AccountAction(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
