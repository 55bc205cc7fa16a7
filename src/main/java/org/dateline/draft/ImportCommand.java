package org.dateline.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.document.BodyHtml;
import org.dateline.document.SourceFile;
import org.dateline.document.UnreadableSource;
import org.dateline.draft.Publication.Published;
import org.dateline.draft.importer.ImportedRelease;
import org.dateline.draft.importer.LeftOver;
import org.dateline.draft.importer.ReleaseImporter;
import org.dateline.draft.importer.Understood;
import org.dateline.issuer.Issuer;
import org.dateline.shared.Command;

/**
 * {@code import FILE…}: reads news releases as companies wrote them and prints what it understood, doubts and left over.
 * It saves nothing unless told to: {@code --save} keeps drafts, {@code --admit} enters historical releases in the archive.
 */
@ApplicationScoped
public class ImportCommand implements Command {

    private static final String USAGE = """
            Usage: import FILE... [--issuer SLUG] [--save | --admit [--reason WORDS]]
              --issuer   whose releases they are; needed only where the portal has several issuers and the text names none
              --save     keep each as a draft
              --admit    enter each in the archive as a historical release, at once and for ever
              --reason   why they are admitted in spite of warnings""";

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    @Inject
    OperatorImport operator;

    private final PrintStream out = System.out;

    @Override
    public int run(List<String> arguments) {
        Wanted wanted = Wanted.of(arguments);
        if (wanted == null) {
            out.println(USAGE);
            return MISUSED;
        }
        int failed = 0;
        for (Path file : wanted.files) {
            try {
                take(file, wanted);
            } catch (UnreadableSource | NotAllowed | IOException e) {
                failed++;
                out.println("  NOT IMPORTED     " + (e instanceof IOException ? file + " cannot be read: " + e : e.getMessage()));
            }
        }
        return failed == 0 ? 0 : FAILED;
    }

    private void take(Path file, Wanted wanted) throws IOException, UnreadableSource {
        out.println("\n" + file.getFileName());
        ImportedRelease imported = ReleaseImporter.read(SourceFile.of(file.getFileName().toString(), Files.readAllBytes(file)));
        print(imported);
        if (wanted.saves()) {
            Issuer issuer = issuer(imported, wanted);
            if (wanted.admit) {
                Published published = operator.admit(issuer, imported, wanted.reason);
                out.println("  Admitted         " + published.address().path() + " as entry " + published.entry() + " of the ledger");
            } else {
                UUID draft = operator.save(issuer, imported);
                out.println("  Saved            as draft " + draft + " of " + issuer.name());
            }
        }
    }

    private void print(ImportedRelease imported) {
        for (Understood one : imported.understood()) {
            out.printf("  %-16s %s%n", one.part().label(), shortened(one.value().isEmpty() ? one.source() : one.value()));
            if (!one.doubt().isEmpty()) {
                out.printf("  %-16s   doubtful: %s%n", "", one.doubt());
            }
        }
        out.printf("  %-16s %d words%n", "Body", BodyHtml.text(imported.text().body()).split("\\s+").length);
        for (LeftOver left : imported.leftOver()) {
            out.printf("  %-16s %s (%s)%n", "Left over", shortened(left.text()), left.why());
        }
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "");
        return line.length() <= 100 ? line : line.substring(0, 99) + "…";
    }

    /** The one asked for, the only one, or the one the text names. */
    @ActivateRequestContext
    Issuer issuer(ImportedRelease imported, Wanted wanted) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (wanted.issuer != null) {
                return Issuer.withSlug(wanted.issuer).orElseThrow(() -> new NotAllowed("There is no issuer “" + wanted.issuer + "” on this portal."));
            }
            Optional<Issuer> only = Issuer.only();
            return only.or(() -> named(imported)).orElseThrow(() ->
                    new NotAllowed("It is not clear whose release this is. Say so with --issuer SLUG."));
        });
    }

    private static Optional<Issuer> named(ImportedRelease imported) {
        return Issuer.all().stream()
                .filter(issuer -> imported.issuers().stream().anyMatch(named -> Finding.sameWords(named.name(), issuer.name())))
                .findFirst();
    }

    /** What the arguments ask for; null if they make no sense. */
    static final class Wanted {

        private final List<Path> files = new ArrayList<>();
        private String issuer;
        private String reason = "";
        private boolean save;
        private boolean admit;

        static Wanted of(List<String> arguments) {
            Wanted wanted = new Wanted();
            for (int i = 0; i < arguments.size(); i++) {
                String argument = arguments.get(i);
                boolean takesValue = argument.equals("--issuer") || argument.equals("--reason");
                if (takesValue && i + 1 == arguments.size()) {
                    return null;
                }
                switch (argument) {
                    case "--save" -> wanted.save = true;
                    case "--admit" -> wanted.admit = true;
                    case "--issuer" -> wanted.issuer = arguments.get(++i);
                    case "--reason" -> wanted.reason = arguments.get(++i);
                    default -> {
                        if (argument.startsWith("--")) {
                            return null;
                        }
                        wanted.files.add(Path.of(argument));
                    }
                }
            }
            return wanted.files.isEmpty() || wanted.save && wanted.admit ? null : wanted;
        }

        boolean saves() {
            return save || admit;
        }
    }
}
