package org.dateline.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.document.SourceFile;
import org.dateline.document.UnreadableSource;
import org.dateline.draft.FilingAdmission.Admitted;
import org.dateline.draft.FilingAdmission.Proposal;
import org.dateline.filing.FilingFacts;
import org.dateline.filing.FilingKind;
import org.dateline.issuer.Issuer;
import org.dateline.risk.FilingComparison;
import org.dateline.risk.WordingText;
import org.dateline.shared.Command;
import org.dateline.shared.Language;

/**
 * {@code filing FILE}: reads a document that is on file with a regulator, and prints how its risk factors were split and how each goes
 * on from the year before. It saves nothing unless told to: {@code --admit} enters it in the archive as read.
 */
@ApplicationScoped
public class FilingCommand implements Command {

    private static final String USAGE = """
            Usage: filing FILE --kind KIND --period DAY --filed DAY [--public INSTANT] [--language en|fr] [--official ADDRESS]
                          [--issuer SLUG] [--without-risk-factors] [--admit]
              --kind     %s
              --period   the last day of the period it is about, such as 2014-12-31
              --filed    the day of filing, as the regulator has it
              --public   when it was public on file, such as 2015-02-27T21:05:00Z, where that is known
              --official the address of the regulator's copy
              --issuer   whose filing it is; needed only where the portal has several issuers
              --admit    enter it in the archive, at once and for ever, with the risk factors and their lineage as printed"""
            .formatted(Stream.of(FilingKind.values()).map(FilingKind::slug).collect(Collectors.joining(", ")));

    private static final Set<String> WITH_A_VALUE = Set.of("--kind", "--period", "--filed", "--public", "--language", "--official", "--issuer");
    private static final Set<String> ALONE = Set.of("--admit", "--without-risk-factors");
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int LONGEST = 100;

    /** Arguments that make no sense; the message says which. */
    static final class Misused extends IllegalArgumentException {
        Misused(String message) {
            super(message);
        }
    }

    @Inject
    FilingAdmission admission;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    public int run(List<String> arguments) {
        try {
            Map<String, String> said = said(arguments);
            FilingFacts facts = facts(said);
            Path file = Path.of(said.get("FILE"));
            Proposal read = admission.read(issuer(said.get("--issuer")), facts, SourceFile.ofFiling(file.getFileName().toString(), Files.readAllBytes(file)),
                    !said.containsKey("--without-risk-factors"));
            print(read);
            if (said.containsKey("--admit")) {
                Admitted admitted = admission.admit(read);
                out.println("Admitted         " + admitted.path() + " as entry " + admitted.entry() + " of the ledger"
                        + (admitted.risks() == null ? "" : ", its risk factors as entry " + admitted.risks()));
            }
            return 0;
        } catch (Misused e) {
            out.println(e.getMessage() + "\n" + USAGE);
            return MISUSED;
        } catch (UnreadableSource | NotAllowed e) {
            out.println("NOT ADMITTED     " + e.getMessage());
            return FAILED;
        } catch (IOException e) {
            out.println("NOT ADMITTED     The file cannot be read: " + e);
            return FAILED;
        }
    }

    /** What the arguments say, by their names; the file as {@code FILE}. */
    static Map<String, String> said(List<String> arguments) {
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (WITH_A_VALUE.contains(argument)) {
                if (i + 1 == arguments.size()) {
                    throw new Misused(argument + " needs something behind it.");
                }
                said.put(argument, arguments.get(++i));
            } else if (ALONE.contains(argument)) {
                said.put(argument, "");
            } else if (argument.startsWith("--") || said.put("FILE", argument) != null) {
                throw new Misused(argument + " is one too many.");
            }
        }
        for (String needed : List.of("FILE", "--kind", "--period", "--filed")) {
            if (!said.containsKey(needed)) {
                throw new Misused(needed + " is missing.");
            }
        }
        return said;
    }

    static FilingFacts facts(Map<String, String> said) {
        FilingKind kind = FilingKind.of(said.get("--kind")).orElseThrow(() -> new Misused("There is no kind " + said.get("--kind") + "."));
        try {
            return new FilingFacts(kind, Language.of(said.getOrDefault("--language", "en")), LocalDate.parse(said.get("--period")), LocalDate.parse(said.get("--filed")),
                    said.containsKey("--public") ? Instant.parse(said.get("--public")) : null, said.getOrDefault("--official", ""));
        } catch (DateTimeException e) {
            throw new Misused("This is not a day or an instant: " + e.getMessage() + ".");
        } catch (IllegalArgumentException e) {
            throw new Misused(e.getMessage() + ".");
        }
    }

    /** The one asked for, or the only one. */
    @ActivateRequestContext
    Issuer issuer(String slug) {
        return QuarkusTransaction.requiringNew().call(() -> slug != null
                ? Issuer.withSlug(slug).orElseThrow(() -> new NotAllowed("There is no issuer “" + slug + "” on this portal."))
                : Issuer.only().orElseThrow(() -> new NotAllowed("It is not clear whose filing this is. Say so with --issuer SLUG.")));
    }

    private void print(Proposal read) {
        out.println(read.facts().kind().label(Language.ENGLISH) + " of " + read.issuer().name() + ", filed " + read.facts().filedOn());
        if (read.split() == null) {
            return;
        }
        out.println("Headings         " + read.split().manner().explanation());
        read.split().groups().forEach(group -> {
            out.println("Group            " + (group.title().isEmpty() ? "(none)" : shortened(group.title())));
            group.wordings().forEach(wording -> out.println("  " + shortened(wording.heading())));
        });
        out.println("Left over        " + read.split().leftOver().size() + " running heads and the like");
        if (read.lineage() != null) {
            List<WordingText> were = read.were();
            out.println("Since            " + read.previous().filing().slug());
            FilingComparison.of(were, read.split().wordings(), read.lineage()).entries().forEach(entry ->
                    out.printf("  %-9s %s%n            %s%n", entry.link().kind().label(), shortened(entry.heading()), entry.link().reason()));
        }
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
