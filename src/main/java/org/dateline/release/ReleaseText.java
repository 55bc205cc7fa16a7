package org.dateline.release;

import java.util.List;
import org.dateline.shared.Language;

/**
 * What a release says in one language, part by part, exactly as it is printed. The same value is understood by the
 * importer, edited as a draft, approved by its digest and published; the page, the text, the PDF and the feeds are drawn from it.
 *
 * @param language        the language of every part
 * @param letterhead      address, telephone and site as printed above the release, lines parted by LF; empty if none
 * @param releaseLine     "For Immediate Release" or what stands in its place; empty if none
 * @param issued          the issue date with its true precision; null in a draft that has none yet
 * @param symbols         trading symbols in the printed order, each under the exchange's name of the day
 * @param headline        the headline; empty only in an unfinished draft
 * @param subheads        lines below the headline, above the dateline
 * @param dateline        the place (and what is printed with it) that opens the first paragraph, without the dash behind it; empty if none
 * @param body            the body in the clean vocabulary of {@code document.BodyHtml}; the dateline is not repeated in it
 * @param contactsHeading the words above the contacts, such as "For further information contact:"; empty if none
 * @param contacts        named contacts as printed
 * @param statement       the cautionary (forward-looking) statement; null if none
 */
public record ReleaseText(
        Language language,
        String letterhead,
        String releaseLine,
        IssueDate issued,
        List<PrintedSymbol> symbols,
        String headline,
        List<String> subheads,
        String dateline,
        String body,
        String contactsHeading,
        List<PrintedContact> contacts,
        PrintedStatement statement) {

    public ReleaseText {
        symbols = List.copyOf(symbols);
        subheads = List.copyOf(subheads);
        contacts = List.copyOf(contacts);
    }

    /** The same with the date of issue and the symbols that it shares with the texts in other languages. */
    public ReleaseText of(IssueDate shared, List<PrintedSymbol> sharedSymbols) {
        return new ReleaseText(language, letterhead, releaseLine, shared, sharedSymbols, headline, subheads, dateline, body, contactsHeading,
                contacts, statement);
    }
}
