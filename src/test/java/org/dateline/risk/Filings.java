package org.dateline.risk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.dateline.document.SourceFile;

/** Risk sections of real filings, each read once. */
final class Filings {

    private static final Path FOLDER = Path.of("../shared/data/riskfactors");
    private static final Map<String, RiskSection> SECTIONS = new ConcurrentHashMap<>();
    private static final Map<String, RiskSplit> SPLITS = new ConcurrentHashMap<>();

    private Filings() {
    }

    /** @param name how the file's name begins */
    static RiskSection section(String name) {
        return SECTIONS.computeIfAbsent(name, each -> {
            try {
                return RiskSection.in(source(each));
            } catch (Exception e) {
                throw new IllegalStateException(each, e);
            }
        });
    }

    static RiskSplit split(String name) {
        return SPLITS.computeIfAbsent(name, each -> RiskSplit.of(section(each)));
    }

    static List<WordingText> wordings(String name) {
        return split(name).wordings();
    }

    static SourceFile source(String name) throws Exception {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Path file = files.filter(each -> each.getFileName().toString().startsWith(name)).findFirst().orElseThrow();
            return SourceFile.of(file.getFileName().toString(), Files.readAllBytes(file));
        }
    }
}
