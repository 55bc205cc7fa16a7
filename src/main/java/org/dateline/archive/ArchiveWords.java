package org.dateline.archive;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of the record as it stood on a day. */
@MessageBundle(value = "archive", locale = "en")
interface ArchiveWords {

    @Message("The archive")
    String title();

    @Message("The public record of {name} as it stood on any day: news releases, risk factors, filings, contacts, "
            + "cautionary statement.")
    String description(String name);

    @Message("What was public on any day, as it stood then. Nothing published ever changes or vanishes here, so "
            + "each past state can be shown again.")
    String lede();

    @Message("The public record of the companies that publish here, as it stood on any day.")
    String chooseDescription();

    @Message("Whose record do you want to see?")
    String whichCompany();

    @Message("No company publishes here yet.")
    String noCompany();

    @Message("On")
    String on();

    @Message("A day such as 2016-02-29, its end then; or an instant such as 2016-02-29T14:30, in the company’s "
            + "time zone, or 2016-02-29T19:30:00Z.")
    String onHint();

    @Message("Reckoned by")
    String by();

    @Message("when it became public here")
    String byPublication();

    @Message("when it was issued or on file")
    String byIssue();

    @Message("Show")
    String show();

    @Message("Nothing was looked for. Please see what is said at the fields above.")
    String nothingLookedFor();

    @Message("Please write a day such as 2016-02-29, or an instant such as 2016-02-29T14:30 or 2016-02-29T19:30:00Z.")
    String writeMoment();

    @Message("This is still to come.")
    String stillToCome();

    @Message("There is no such page.")
    String noSuchPage();

    @Message("End of {day}")
    String endOf(String day);

    @Message("The ledger had {number} entries then; what they made public is here, with what had come of it by then.")
    String ledgerHad(String number);

    @Message("The ledger had no entry then: nothing was public here yet.")
    String ledgerWasEmpty();

    @Message("Reckoned by issue dates, so that historical releases and filings count from their own day, whenever "
            + "they were added to this archive. What is known to the day counts from its end.")
    String reckonedByIssue();

    @Message("Risk factors")
    String riskFactorsThen();

    @Message("1 risk factor")
    String oneRiskFactor();

    @Message("{number} risk factors")
    String riskFactors(String number);

    @Message("from:")
    String fromThe();

    @Message("None were public then.")
    String noRisks();

    @Message("Cautionary statement")
    String statement();

    @Message("Version {number}")
    String versionOf(int number);

    @Message("carried by the release")
    String carriedBy();

    @Message("Its text")
    String itsText();

    @Message("No release carried one then.")
    String noStatement();

    @Message("Whom to ask")
    String contactsThen();

    @Message("As the newest release then printed them:")
    String asPrintedBy();

    @Message("The list of contacts itself is kept as it is today only:")
    String contactsOfToday();

    @Message("contacts")
    String contacts();

    @Message("No release had named anybody then.")
    String noContacts();

    @Message("Filings")
    String filings();

    @Message("None were on file here then.")
    String noFilings();

    @Message("and earlier ones")
    String moreFilings();

    @Message("News releases")
    String releases();

    @Message("No release was public then.")
    String noReleases();

    @Message("neither corrected nor withdrawn")
    String stood();

    @Message("corrected, {at}")
    String correctedSince(String at);

    @Message("withdrawn, {at}")
    String withdrawnSince(String at);

    @Message("corrects an earlier one")
    String isCorrection();

    @Message("added to this archive {at}")
    String addedHere(String at);

    @Message("Issued")
    String issuedOn();

    @Message("Release")
    String headline();

    @Message("Status then")
    String statusThen();

    @Message("Newer")
    String newer();

    @Message("Older")
    String older();

    @Message("Pages")
    String pages();

    @Message("Also")
    String more();

    @Message("Journal of postings")
    String journalLink();

    @Message("Evidence of it, to be verified without this portal (ZIP)")
    String evidence();

    @Message("the same for programs")
    String json();

    @Message("Journal of postings")
    String journal();

    @Message("What {name} posted here, when, and with what content.")
    String journalDescription(String name);

    @Message("Everything that was posted, when, and with what content, by the entries of the ledger. Nothing is "
            + "ever removed: what no longer stands is marked by a notice, which is a posting too, and stays "
            + "readable below it.")
    String journalLede();

    @Message("Nothing was posted.")
    String nothingPosted();

    @Message("Ledger entry")
    String entry();

    @Message("Release")
    String published();

    @Message("Historical release, added to the archive")
    String admitted();

    @Message("Correction")
    String correction();

    @Message("Text in a further language")
    String translation();

    @Message("Notice of withdrawal")
    String withdrawal();

    @Message("Filing")
    String filing();

    @Message("Risk factors of a filing")
    String risksOfFiling();

    @Message("1 file")
    String oneFile();

    @Message("{number} files")
    String files(String number);

    @Message("The latest")
    String latest();

    @Message("Earlier")
    String earlier();
}
