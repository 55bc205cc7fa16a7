package org.dateline.draft;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dateline.document.Block;
import org.dateline.document.BodyHtml;
import org.dateline.document.Redline;
import org.dateline.draft.FilingPages.Factor;
import org.dateline.draft.FilingPages.Group;
import org.dateline.draft.FilingPages.Head;
import org.dateline.draft.FilingPages.Part;
import org.dateline.draft.FilingPages.PartSheet;
import org.dateline.draft.FilingPages.SplitSheet;
import org.dateline.risk.MarkedSection;
import org.dateline.risk.MarkedSection.Mark;
import org.dateline.risk.WordingText;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Role;

/**
 * How the risk section of a filing is split, beside its source, and the acts that mend it. Each is small, makes a version, and lets no
 * word get lost.
 */
@Path("/desk/filings/{id}/split")
public class FilingSplitResource {

    private static final int LONGEST_NAME = 500;
    private static final String GONE = "This part was split otherwise meanwhile. Nothing was done; below is the newest state.";

    @Inject
    DeskFilings filings;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response show(@PathParam("id") UUID id) {
        DraftFiling filing = filings.read(id, DeskDrafts.READERS);
        section(filing);
        return DeskAnswer.page(page(filing, null));
    }

    /** What happens to a part by an act, by the name that a button sends: {@code heading:17.0}. */
    private static UnaryOperator<MarkedSection> mending(String act) {
        String[] said = act == null ? new String[0] : act.split(":", 2);
        if (said.length < 2) {
            throw new IllegalArgumentException("Please choose what is to be done with a part.");
        }
        String key = said[1];
        return switch (said[0]) {
            case "heading" -> section -> section.with(key, MarkedSection.Role.HEADING);
            case "sentence" -> section -> section.withFirstSentenceAsHeading(key);
            case "group" -> section -> section.with(key, MarkedSection.Role.GROUP);
            case "text" -> section -> section.with(key, MarkedSection.Role.TEXT);
            case "aside" -> section -> section.with(key, MarkedSection.Role.LEFT_OVER);
            default -> throw new IllegalArgumentException("Please choose what is to be done with a part.");
        };
    }

    @POST
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response mend(@PathParam("id") UUID id, @FormParam("seen") String seen, @FormParam("act") String act) {
        DraftFiling filing = filings.openToChange(id, Role.WRITER);
        section(filing);
        try {
            UnaryOperator<MarkedSection> mending = mending(act);
            MarkedSection mended = save(filing, DraftForm.number(seen), mending);
            return DeskAnswer.next(filing.path() + "/split#" + nearest(mended, act.split(":", 2)[1]));
        } catch (NotAllowed notAllowed) {
            return DeskAnswer.page(409, page(filing, notAllowed.getMessage()));
        } catch (IllegalArgumentException notPossible) {
            return DeskAnswer.page(422, page(filing, notPossible.getMessage()));
        }
    }

    /** A part on a page of its own, to give it another name. */
    @GET
    @Path("/{part}")
    @RolesAllowed(Role.WRITER_ROLE)
    @Transactional
    public Response part(@PathParam("id") UUID id, @PathParam("part") String key) {
        DraftFiling filing = filings.read(id, Role.WRITER);
        return part(section(filing), key) == null || filing.publication().isPresent() ? DeskAnswer.next(filing.path() + "/split")
                : DeskAnswer.page(page(filing, key, null, new FieldProblems(), null));
    }

    /** Calls a heading or the title of a group otherwise; the words of the source stay among what is left over. */
    @POST
    @Path("/{part}")
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response rename(@PathParam("id") UUID id, @PathParam("part") String key, @FormParam("seen") String seen,
            @FormParam("name") String typed) {
        DraftFiling filing = filings.openToChange(id, Role.WRITER);
        if (part(section(filing), key) == null) {
            return DeskAnswer.page(409, page(filing, GONE));
        }
        String name = DraftForm.typed(typed);
        FieldProblems problems = new FieldProblems().optionalLine("name", name, LONGEST_NAME);
        if (!problems.none()) {
            return DeskAnswer.form(page(filing, key, name, problems, null));
        }
        try {
            save(filing, DraftForm.number(seen), section -> section.renamed(key, name));
            return DeskAnswer.next(filing.path() + "/split#" + id(key));
        } catch (NotAllowed notAllowed) {
            return DeskAnswer.page(409, page(filing, key, name, problems, notAllowed.getMessage()));
        } catch (IllegalArgumentException notPossible) {
            return DeskAnswer.form(page(filing, key, name, problems.add("name", notPossible.getMessage()), null));
        }
    }

    private MarkedSection save(DraftFiling filing, int seen, UnaryOperator<MarkedSection> mending) {
        filing.requireUnpublished("changed");
        FilingContent content = filing.content();
        MarkedSection before = filing.section(content).orElseThrow();
        MarkedSection after;
        try {
            after = mending.apply(before);
        } catch (NoSuchElementException gone) {
            throw new NotAllowed(GONE);
        }
        filings.save(filing, seen, content.with(before, after), DraftAction.FILING_MENDED);
        return after;
    }

    /** The part itself, or the one it went into. */
    private static String nearest(MarkedSection section, String key) {
        if (part(section, key) != null) {
            return id(key);
        }
        String block = key.substring(0, key.indexOf('.') + 1);
        return section.marks().stream().map(Mark::key).filter(each -> each.startsWith(block)).findFirst()
                .map(FilingSplitResource::id).orElse("parts");
    }

    private static String id(String key) {
        return "p" + key.replace('.', '-');
    }

    private static Mark part(MarkedSection section, String key) {
        return section.marks().stream().filter(mark -> mark.key().equals(key)).findFirst().orElse(null);
    }

    private static MarkedSection section(DraftFiling filing) {
        return filing.section(filing.content()).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(DraftFiling filing, String notice) {
        FilingContent content = filing.content();
        MarkedSection section = filing.section(content).orElseThrow();
        List<Part> parts = parts(section);
        return FilingPages.filingSplit(new SplitSheet(new Head(filing, content), parts, groups(section),
                words(section.split().introduction()),
                (int) parts.stream().filter(part -> part.role().equals(MarkedSection.Role.LEFT_OVER.name())).count(),
                section.headings().size(), section.manner(),
                notice, filing.publication().isPresent() || !filings.roles(filing).contains(Role.WRITER)));
    }

    private TemplateInstance page(DraftFiling filing, String key, String typed, FieldProblems problems, String notice) {
        FilingContent content = filing.content();
        MarkedSection section = filing.section(content).orElseThrow();
        Mark mark = section.mark(key);
        String source = section.source(mark);
        return FilingPages.filingPart(new PartSheet(new Head(filing, content), parts(section).get(section.marks().indexOf(mark)),
                source,
                typed != null ? typed : section.called(mark), problems, notice));
    }

    private static List<Part> parts(MarkedSection section) {
        List<Part> parts = new ArrayList<>();
        int number = 0;
        for (Mark mark : section.marks()) {
            boolean heading = mark.role() == MarkedSection.Role.HEADING;
            number += heading ? 1 : 0;
            parts.add(new Part(mark.key(), mark.role().name(), mark.role().label(), markup(section.part(mark)),
                    heading ? number : 0, mark.written(),
                    section.canBeHeading(mark), section.canBeParted(mark), heading && number == 1));
        }
        return parts;
    }

    /** Prose as one paragraph whatever it was, so that the page keeps its own outline. */
    private static String markup(Block part) {
        if (!part.isProse()) {
            String markup = BodyHtml.markup(List.of(part));
            return part.kind() == Block.Kind.TABLE ? "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">"
                    + markup + "</div>" : markup;
        }
        return "<p>" + (part.kind() == Block.Kind.ITEM ? part.number() > 0 ? part.number() + ". " : "• " : "")
                + part.content().markup() + "</p>";
    }

    /** What was found, as an outline that leads to the parts. */
    static List<Group> groups(MarkedSection section) {
        List<WordingText> wordings = section.split().wordings();
        List<Group> groups = new ArrayList<>();
        List<Factor> factors = new ArrayList<>();
        String title = "";
        String titleId = null;
        int number = 0;
        for (Mark mark : section.marks()) {
            if (mark.role() == MarkedSection.Role.GROUP) {
                if (titleId != null || !factors.isEmpty()) {
                    groups.add(new Group(title, titleId, List.copyOf(factors)));
                }
                factors.clear();
                title = section.called(mark);
                titleId = id(mark.key());
            } else if (mark.role() == MarkedSection.Role.HEADING) {
                WordingText wording = wordings.get(number++);
                factors.add(new Factor(number, wording.heading(), Redline.wordCount(String.join(" ", wording.text())),
                        id(mark.key())));
            }
        }
        if (titleId != null || !factors.isEmpty()) {
            groups.add(new Group(title, titleId, List.copyOf(factors)));
        }
        return groups;
    }

    private static int words(List<Block> blocks) {
        return blocks.isEmpty() ? 0 : Redline.wordCount(String.join(" ", Redline.passagesOf(BodyHtml.markup(blocks))));
    }
}
