package org.dateline.filing;

import java.time.Instant;
import java.util.List;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedNumber;
import org.dateline.shared.PrintedTime;

/** What the page of a filing shows. */
record FilingPage(Filing filing, List<FilingDocument.Listed> documents, Language language) {

    public String kind() {
        return filing.kind().label(language);
    }

    public String issuer() {
        return filing.issuer().name(language);
    }

    public String filed() {
        return PrintedTime.day(filing.filedOn(), language);
    }

    public String period() {
        return PrintedTime.day(filing.periodEnd(), language);
    }

    public String at(Instant instant) {
        return PrintedTime.instant(instant, filing.issuer().homeZone(), language);
    }

    public String atForMachines(Instant instant) {
        return PrintedTime.machine(instant, filing.issuer().homeZone());
    }

    public String documentLanguage() {
        return filing.language().ownName();
    }

    public String size(FilingDocument.Listed document) {
        return PrintedNumber.size(document.size(), language);
    }

    public String path(FilingDocument.Listed document) {
        return filing.path() + "/attachments/" + document.name();
    }

    /** True for the file that was handed in, false for what was drawn from it. */
    public boolean isSource(FilingDocument.Listed document) {
        return document.entry() == filing.entry();
    }

    /** The proof of the entry that names the file. */
    public String proof(FilingDocument.Listed document) {
        return isSource(document) ? filing.path() + ".tlog-proof" : path(document) + ".tlog-proof";
    }

    public String riskFactors() {
        return new FilingList.Item(filing, language).riskFactors();
    }

    /** The risk factors as they were in force from the day of filing on. */
    public String riskSet() {
        return "/risk-factors?issuer=" + filing.issuer().slug() + "&on=" + filing.filedOn();
    }
}
