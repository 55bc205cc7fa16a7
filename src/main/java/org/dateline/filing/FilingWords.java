package org.dateline.filing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the portal says around documents on file. */
@MessageBundle(value = "filing", locale = "en")
public interface FilingWords {

    @Message("Filings")
    String filings();

    @Message("Documents of {name} on file with regulators, newest first.")
    String listDescription(String name);

    @Message("Documents on file with securities regulators. The regulator’s copy is the official one; what is kept here is byte for byte what was handed in.")
    String lede();

    @Message("Company")
    String company();

    @Message("Kind of document")
    String kind();

    @Message("Year of filing")
    String year();

    @Message("All")
    String all();

    @Message("Show")
    String show();

    @Message("There is no such kind of document. Please choose one of the list.")
    String noSuchKind();

    @Message("There is no such company here. Please choose one of the list.")
    String noSuchIssuer();

    @Message("Please write the year with four digits, such as 2015.")
    String writeYear();

    @Message("There is no such page.")
    String noSuchPage();

    @Message("No filing matches.")
    String noMatch();

    @Message("No filing has been published here yet.")
    String nothingYet();

    @Message("Follow:")
    String follow();

    @Message("Clear the filter")
    String clearFilter();

    @Message("Nothing was looked for. Please see what is said at the fields above.")
    String nothingLookedFor();

    @Message("No filings")
    String noFilings();

    @Message("1 filing")
    String oneFiling();

    @Message("{number} filings")
    String manyFilings(String number);

    @Message("for the period to {day}")
    String forPeriodTo(String day);

    @Message("1 risk factor")
    String oneRiskFactor();

    @Message("{number} risk factors")
    String riskFactors(String number);

    @Message("Pages")
    String pages();

    @Message("Newer")
    String newer();

    @Message("Older")
    String older();

    @Message("Page {page} of {pages}")
    String pageOf(int page, int pages);

    @Message("{kind} of {name}, filed {day}")
    String filingDescription(String kind, String name, String day);

    @Message("The filing")
    String theFiling();

    @Message("Filed on")
    String filedOn();

    @Message("Period to")
    String periodTo();

    @Message("Public on file")
    String publicOnFile();

    @Message("on that day; the time is not known")
    String timeNotKnown();

    @Message("Language of the document")
    String language();

    @Message("Official copy")
    String officialCopy();

    @Message("at the regulator")
    String atTheRegulator();

    @Message("Risk factors")
    String riskFactorsOfIt();

    @Message("as they were in force from that day on")
    String inForceFromThatDay();

    @Message("In this archive since")
    String inThisArchiveSince();

    @Message("Entry {number} of the ledger")
    String entry(long number);

    @Message("Ledger")
    String ledger();

    @Message("Proof")
    String proof();

    @Message("the entry")
    String theEntry();

    @Message("what it proves")
    String whatItProves();

    @Message("Historical filing.")
    String historical();

    @Message("It was on file before the company came to this archive, and was added later, as the ledger says.")
    String addedLater();

    @Message("Files")
    String files();

    @Message("File")
    String file();

    @Message("Size")
    String size();

    @Message("as it was handed in, byte for byte")
    String asHandedIn();

    @Message("its risk factors, as they were split and published")
    String risksForMachines();
}
