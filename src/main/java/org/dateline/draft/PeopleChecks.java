package org.dateline.draft;

import static org.dateline.draft.Finding.Level.BLOCKS;
import static org.dateline.draft.Finding.Level.WARNS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.draft.prose.Prose;
import org.dateline.draft.prose.Quotation;
import org.dateline.release.PrintedContact;
import org.dateline.release.PrintedContact.Kind;
import org.dateline.shared.Telephone;

/** The checks of the people in and behind a release: who approved it, who is quoted, whom to ask. */
final class PeopleChecks {

    private PeopleChecks() {}

    static Outcome approval(CheckedDraft draft) {
        return Outcome.of("approvals of version " + draft.version() + " that bind its digest", draft.approved() ? null
                : BLOCKS.says("Nobody but its last editor has approved version " + draft.version() + " yet."));
    }

    static Outcome contact(CheckedDraft draft) {
        return draft.eachText("every contact for name, title, telephone and e-mail", text -> {
            String country = draft.issuer().country();
            if (text.contacts().isEmpty()) {
                return BLOCKS.says("It names nobody to ask.");
            }
            PrintedContact best = text.contacts().stream().min(Comparator.comparingInt(contact -> lacks(contact, country).size())).orElseThrow();
            List<String> lacks = lacks(best, country);
            return lacks.isEmpty() ? null : BLOCKS.says("No contact is complete: " + (best.name().isBlank() ? "the one with most" : "“" + best.name() + "”")
                    + " has no " + String.join(", no ", lacks) + ".");
        });
    }

    private static List<String> lacks(PrintedContact contact, String country) {
        List<String> lacks = new ArrayList<>();
        if (contact.name().isBlank()) {
            lacks.add("name");
        }
        if (contact.title().isBlank()) {
            lacks.add("title");
        }
        if (contact.lines().stream().noneMatch(line -> line.kind() == Kind.PHONE && Telephone.of(line.value(), country).isPresent())) {
            lacks.add("telephone number that can be dialled");
        }
        if (contact.lines().stream().noneMatch(line -> line.kind() == Kind.EMAIL)) {
            lacks.add("e-mail address");
        }
        return lacks;
    }

    static Outcome quotations(CheckedDraft draft) {
        List<Quotation> all = draft.prose().stream().flatMap(prose -> Quotation.in(prose).stream()).toList();
        String speakers = TextChecks.listed("quotation", all.stream().map(Quotation::speaker).map(name -> name.isEmpty() ? "nobody" : name).toList());
        String listed = draft.spokespersons().isEmpty() ? "; nobody is listed as a spokesperson" : "; " + TextChecks.listed("listed spokesperson",
                draft.spokespersons().stream().map(Spokesperson::name).toList());
        return Outcome.of(speakers + listed, Stream.concat(all.stream().flatMap(PeopleChecks::missing),
                all.stream().map(Quotation::speaker).filter(speaker -> !speaker.isEmpty()).distinct().flatMap(speaker -> notListed(draft, speaker))));
    }

    private static Stream<Finding.Said> notListed(CheckedDraft draft, String speaker) {
        return draft.spokespersons().isEmpty() || draft.spokespersons().stream().anyMatch(known -> known.isCalled(speaker)) ? Stream.empty()
                : Stream.of(BLOCKS.says("It quotes " + speaker + ", who is not listed as a spokesperson of " + draft.issuer().name()
                        + ". An administrator keeps the list."));
    }

    private static Stream<Finding.Said> missing(Quotation quotation) {
        if (quotation.speaker().isEmpty()) {
            return Stream.of(WARNS.says("It does not say who speaks: “" + Prose.shortened(quotation.words()) + "”"));
        }
        return quotation.titled() ? Stream.empty()
                : Stream.of(WARNS.says("It quotes " + quotation.speaker() + " without a title: “" + Prose.shortened(quotation.words()) + "”"));
    }
}
