package org.dateline.release;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the portal says around releases: on their pages and in their lists. */
@MessageBundle(value = "release", locale = "en")
public interface ReleaseWords {

    @Message("News releases")
    String newsReleases();

    @Message("News releases: {what}")
    String newsReleasesOf(String what);

    @Message("News releases of {name}, newest first.")
    String listDescription(String name);

    @Message("News releases of {name}, newest first: {what}.")
    String narrowedDescription(String name, String what);

    @Message("Ask about this release")
    String askAbout();

    @Message("Words in the headline")
    String wordsInHeadline();

    @Message("“{words}”")
    String quoted(String words);

    @Message("Symbol")
    String symbol();

    @Message("Category")
    String category();

    @Message("All")
    String all();

    @Message("Year")
    String year();

    @Message("Show")
    String show();

    @Message("Years")
    String years();

    @Message("{year}: {releases}")
    String yearBar(String year, String releases);

    @Message("No releases")
    String noReleases();

    @Message("1 release")
    String oneRelease();

    @Message("{number} releases")
    String manyReleases(String number);

    @Message("Back to the first page")
    String backToFirstPage();

    @Message("All years")
    String allYears();

    @Message("Clear the filter")
    String clearFilter();

    @Message("Follow:")
    String follow();

    @Message("Nothing was looked for.")
    String nothingLookedFor();

    @Message("Please see what is said at the fields above.")
    String seeFields();

    @Message("Withdrawn")
    String withdrawn();

    @Message("Corrected")
    String corrected();

    @Message("Correction")
    String correction();

    @Message("Historical")
    String historical();

    @Message("Nothing has been published here yet. The first release will appear on this page at the second it is public; the feeds bring it to you.")
    String nothingYet();

    @Message("No release matches. Try fewer words, or the symbol without its exchange.")
    String noMatch();

    @Message("Pages")
    String pages();

    @Message("Page {number}")
    String page(String number);

    @Message("Newer")
    String newer();

    @Message("Older")
    String older();

    @Message("Please write a symbol such as PDL, or with its exchange: TSX:PDL.")
    String writeSymbol();

    @Message("This exchange is not known here. Try the symbol alone.")
    String unknownExchange();

    @Message("There is no such category. Please choose one of the list.")
    String noSuchCategory();

    @Message("Please write the year with four digits, such as 2006.")
    String writeYear();

    @Message("There is no such page.")
    String noSuchPage();

    @Message("There is only one page.")
    String onlyOnePage();

    @Message("There are only {number} pages.")
    String onlySoManyPages(String number);

    @Message("In force then")
    String inForceThen();

    @Message("from the")
    String fromThe();

    @Message("Preview.")
    String preview();

    @Message("This is how the release will look. It is not published.")
    String previewMeans();

    @Message("on")
    String on();

    @Message("(entry {number} of the ledger).")
    String entryOfLedger(long number);

    @Message("What stands below is no longer the issuer’s word; it is kept as it was published.")
    String noLongerStands();

    @Message("What stands below is kept as it was published:")
    String keptAsPublished();

    @Message("read the correction")
    String readCorrection();

    @Message("what changed")
    String whatChanged();

    @Message("This release corrects")
    String thisCorrects();

    @Message("the one of {day}")
    String theOneOf(String day);

    @Message("Historical release.")
    String historicalRelease();

    @Message("It was issued on")
    String itWasIssuedOn();

    @Message("before this archive began. It is shown as it was then, and is not updated.")
    String beforeThisArchive();

    /** The text is in the other language. */
    @Message("This release is shown in French, in which it was published.")
    String shownAsPublished();

    @Message("There is no English text.")
    String noText();

    /** The text in the language of the page. */
    @Message("English text expected on")
    String textExpected();

    /** The text in the other language. */
    @Message("French text expected on")
    String otherTextExpected();

    @Message("About this release")
    String aboutThisRelease();

    @Message("The record")
    String theRecord();

    @Message("Published")
    String published();

    @Message("not yet")
    String notYet();

    @Message("Issued")
    String issued();

    @Message("Added to this archive")
    String added();

    /** The text in the language of the page came after the release. */
    @Message("English text added")
    String textAdded();

    @Message("Ledger")
    String ledger();

    @Message("Entry {number} of the ledger. Unchanged since then.")
    String entry(long number);

    @Message("Time stamp")
    String timeStamp();

    @Message("Pending. An authority outside stamps the ledger within minutes.")
    String timeStampPending();

    @Message("By {authority}:")
    String stampedBy(String authority);

    @Message("an authority for trials, which proves nothing")
    String developmentAuthority();

    @Message("Proof")
    String proof();

    @Message("entry")
    String theEntry();

    @Message("what it proves")
    String whatItProves();

    @Message("check a copy")
    String checkCopy();

    @Message("Issuer")
    String issuer();

    @Message("Take it with you")
    String takeIt();

    @Message("Text")
    String text();

    @Message("Letterhead")
    String letterhead();

    @Message("Trading symbols")
    String tradingSymbols();

    @Message("Headline")
    String headline();

    @Message("Contacts")
    String contacts();

    @Message("Cautionary statement")
    String cautionaryStatement();

    @Message("Before and after")
    String beforeAndAfter();

    @Message("Next, {day}")
    String next(String day);

    @Message("Before, {day}")
    String before(String day);

    @Message("This link leaves the site.")
    String leavesSite();

    @Message("What changed")
    String whatChangedTitle();

    @Message("What changed: {headline}")
    String whatChangedIn(String headline);

    @Message("What the correction changed, word by word.")
    String whatCorrectionChanged();

    @Message("in the")
    String inThe();

    @Message("correction")
    String theCorrection();

    @Message("against")
    String against();

    @Message("the release it corrects")
    String releaseItCorrects();

    @Message("Both stay as they were published.")
    String bothStay();

    @Message("written")
    String written();

    @Message("struck out")
    String struckOut();

    @Message("Unchanged")
    String unchanged();

    @Message("{written} written, {struck} struck out")
    String counted(String written, String struck);

    @Message("one passage moved")
    String onePassageMoved();

    @Message("{number} passages moved")
    String passagesMoved(String number);

    @Message("nothing")
    String nothing();

    @Message("one word")
    String oneWord();

    @Message("{number} words")
    String words(String number);

    @Message("version {version}, and how it changed")
    String versionOfStatement(int version);

    @Message("Cautionary statements")
    String cautionaryStatements();

    @Message("How the cautionary statement of {name} changed, and which releases carried which version.")
    String statementsDescription(String name);

    @Message("Releases that look ahead carry a cautionary statement about forward-looking information. Here is each version of it "
            + "that a published release carried, numbered in the order in which they became public here, and what changed from one to the next.")
    String statementsLede();

    @Message("No published release carries a cautionary statement in this language.")
    String noStatements();

    @Message("Version {version}")
    String version(int version);

    @Message("All versions")
    String allVersions();

    @Message("The first version.")
    String firstVersion();

    @Message("From version {before}: {changed}.")
    String fromVersion(int before, String changed);

    @Message("words written {written}, struck out {struckOut}")
    String wordsChanged(int written, int struckOut);

    @Message("The whole text")
    String wholeText();

    @Message("Carried by")
    String carriedBy();

    @Message("all releases that carried it")
    String allCarriers();

    @Message("Statements in the other language:")
    String otherStatements();
}
