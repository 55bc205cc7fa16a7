package org.dateline.risk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the portal says around risk factors. */
@MessageBundle(value = "risk", locale = "en")
public interface RiskWords {

    @Message("Risk factors")
    String riskFactors();

    @Message("The risk factors of {name} as they were public on any day.")
    String setDescription(String name);

    @Message("The risk factors that companies disclosed, as they were public on any day, and what changed.")
    String chooseDescription();

    @Message("Whose risk factors do you want to read?")
    String whichCompany();

    @Message("No company publishes here yet.")
    String noCompany();

    @Message("In force on")
    String inForceOn();

    @Message("Show")
    String show();

    @Message("Please write the day as year-month-day, such as 2016-02-29.")
    String writeDay();

    @Message("This day is still to come.")
    String stillToCome();

    @Message("Nothing was looked for. Please see what is said at the field above.")
    String nothingLookedFor();

    @Message("No risk factors were public on this day.")
    String nonePublic();

    @Message("The first came with the filing of")
    String firstCameWith();

    @Message("No risk factors have been published here yet.")
    String noneYet();

    @Message("1 risk factor")
    String oneRiskFactor();

    @Message("{number} risk factors")
    String manyRiskFactors(String number);

    @Message("from the")
    String fromThe();

    @Message("{kind} filed {day}")
    String kindFiled(String kind, String day);

    @Message("Public on file since {when}, in force until the filing of {until}.")
    String publicUntil(String when, String until);

    @Message("Public on file since {when}, and still in force.")
    String publicStill(String when);

    @Message("In this archive since {when}.")
    String inArchiveSince(String when);

    @Message("What changed since the filing before")
    String whatChangedSince();

    @Message("The years in a picture")
    String timeline();

    @Message("Compare two filings")
    String compare();

    @Message("Search in risk factors")
    String search();

    @Message("What stands before them")
    String introduction();

    @Message("Not part of the text: running heads and the like")
    String leftOver();

    @Message("Its text")
    String itsText();

    @Message("through the years")
    String throughTheYears();

    @Message("since {day}")
    String since(String day);

    @Message("{label}, {percent} % of its words")
    String changed(String label, long percent);

    @Message("stands elsewhere")
    String standsElsewhere();

    @Message("One risk factor of {name} through the years, with each wording and what changed.")
    String factorDescription(String name);

    @Message("First told in the filing of {first}, and still in the latest, of {last}.")
    String firstAndStill(String first, String last);

    @Message("First told in the filing of {first}, last in that of {last}; the one of {dropped} has it no more.")
    String firstAndLast(String first, String last, String dropped);

    @Message("The text of {day}")
    String textOf(String day);

    @Message("How it changed")
    String howItChanged();

    @Message("The wording is the same as in the filing before.")
    String sameWording();

    @Message("The first wording in this archive is above.")
    String firstIsAbove();

    @Message("Merged with")
    String mergedWith();

    @Message("Came out of the same text as")
    String splitWith();

    @Message("Its text went into")
    String wentInto();

    @Message("Earlier filing")
    String earlierFiling();

    @Message("Later filing")
    String laterFiling();

    @Message("How to show it")
    String view();

    @Message("One text")
    String inline();

    @Message("Side by side")
    String sideBySide();

    @Message("Compare")
    String compareButton();

    @Message("What changed in the risk factors of {name} from one filing to another, word by word.")
    String compareDescription(String name);

    @Message("Choose two filings with risk factors of one company.")
    String chooseTwo();

    @Message("Which risk factor goes on as which was published with each filing, and is in the ledger.")
    String confirmed();

    @Message("Which risk factor goes on as which was reckoned from their words; it was not published for these two.")
    String reckoned();

    @Message("What changed")
    String whatChanged();

    @Message("Unchanged, word for word")
    String unchangedOnes();

    @Message("written")
    String written();

    @Message("struck out")
    String struckOut();

    @Message("formerly in “{group}”")
    String was(String group);

    @Message("The risk factors of {name} over all filings: when each appeared, how much it changed, when it went.")
    String timelineDescription(String name);

    @Message("Each line is a risk factor, each column a filing. A bar stands where its text changed: the higher, the more of its words. A hollow mark is its first wording, a cross its end.")
    String timelineKey();

    @Message("The same as a table")
    String asTable();

    @Message("Risk factor")
    String riskFactor();

    @Message("Find words in the texts of risk factors, through all years.")
    String searchDescription();

    @Message("Words")
    String words();

    @Message("Company")
    String company();

    @Message("All")
    String all();

    @Message("Find")
    String find();

    @Message("Nothing was found.")
    String nothingFound();

    @Message("Only the {number} latest wordings that were found are shown. More words find fewer.")
    String onlySoMany(String number);

    @Message("Please shorten this to {longest} characters.")
    String tooLong(int longest);

    @Message("1 risk factor has these words")
    String oneFound();

    @Message("{number} risk factors have these words")
    String manyFound(String number);

    @Message("first wording")
    String first();
}
