package org.dateline.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the start page, profiles and symbol pages say. */
@MessageBundle(value = "site", locale = "en")
public interface SiteWords {

    @Message("{name} · Investor relations")
    String homeTitle(String name);

    @Message("{name}, investor relations")
    String homeHeading(String name);

    @Message("News releases and disclosure of {name}")
    String homeDescription(String name);

    @Message("Trading symbols")
    String tradingSymbols();

    @Message("Latest news release")
    String latestRelease();

    @Message("Historical")
    String historical();

    @Message("Read the release")
    String readRelease();

    @Message("Before that")
    String beforeThat();

    @Message("All news releases")
    String allReleases();

    @Message("by symbol, category and year")
    String howToFind();

    @Message("Nothing has been published here yet.")
    String nothingYet();

    @Message("Whom to ask")
    String whomToAsk();

    @Message("Companies that publish their news releases and disclosure here.")
    String directoryDescription();

    @Message("Disclosure at the source")
    String directoryHeading();

    @Message("No company publishes here yet.")
    String noCompany();

    @Message("Companies")
    String companies();

    @Message("Latest news releases")
    String latestReleases();

    @Message("{name}: address, listings and their history, contacts and latest news releases.")
    String profileDescription(String name);

    @Message("Listings")
    String listings();

    @Message("not in force")
    String notInForce();

    @Message("The exchange was called")
    String wasCalled();

    @Message("No listing is on record.")
    String noListing();

    @Message("Contacts")
    String contacts();

    @Message("About the company")
    String aboutTheCompany();

    @Message("In French")
    String otherName();

    @Message("Address")
    String address();

    @Message("Telephone")
    String telephone();

    @Message("Fax")
    String fax();

    @Message("E-mail")
    String email();

    @Message("Web site")
    String webSite();

    @Message("Jurisdiction")
    String jurisdiction();

    @Message("LEI")
    String lei();

    @Message("Days are counted in")
    String daysAreCountedIn();

    @Message("Everything published under {exchange}: {symbol}, and who held the symbol.")
    String symbolDescription(String exchange, String symbol);

    @Message("A release shows the name of its day.")
    String nameOfItsDay();

    @Message("Who holds this symbol")
    String whoHolds();

    @Message("News releases")
    String newsReleases();

    @Message("Pages")
    String pages();

    @Message("Newer")
    String newer();

    @Message("Older")
    String older();

    @Message("Page {page} of {pages}")
    String pageOf(int page, long pages);

    @Message("Nothing has been published under this symbol here.")
    String nothingUnderSymbol();

    @Message("{name} until {day}")
    String nameUntil(String name, String day);

    @Message("until {day}")
    String until(String day);

    @Message("since {day}")
    String since(String day);

    @Message("{first} to {last}")
    String fromTo(String first, String last);

    @Message("until")
    String untilThe();

    @Message("{title}: what {name} says about it.")
    String pageDescription(String title, String name);
}
