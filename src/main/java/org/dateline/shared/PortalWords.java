package org.dateline.shared;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the frame of every public page says. */
@MessageBundle(value = "portal", locale = "en")
public interface PortalWords {

    @Message("Investor relations")
    String investorRelations();

    @Message("Skip to the content")
    String skip();

    @Message("Main")
    String mainNavigation();

    @Message("News")
    String news();

    @Message("Filings")
    String filings();

    @Message("Risk factors")
    String riskFactors();

    @Message("Company")
    String company();

    @Message("Contacts")
    String contacts();

    @Message("Contacts")
    String askUs();

    @Message("About this site")
    String aboutThisSite();

    @Message("Feeds:")
    String feeds();

    @Message("As of any day")
    String archive();

    @Message("Check a copy")
    String checkCopy();

    @Message("Accessibility")
    String accessibility();

    @Message("Privacy")
    String privacy();

    @Message("News releases ({format})")
    String feedOfReleases(String format);

    @Message("News releases and regulatory disclosure of {name}.")
    String description(String name);

    @Message("Language")
    String languages();

    @Message("(leaves this site)")
    String leavesThisSite();

    @Message("Error {status}")
    String error(int status);

    @Message("All news releases")
    String allReleases();

    @Message("newest first, by symbol, category or year")
    String newestFirst();

    @Message("Whom to ask")
    String whomToAsk();

    @Message("at the company")
    String atTheCompany();

    @Message("Start page")
    String startPage();

    @Message("Moved here:")
    String movedHere();

    @Message("Moved away:")
    String movedAway();

    @Message("struck out:")
    String struckOut();

    @Message("written:")
    String written();
}
