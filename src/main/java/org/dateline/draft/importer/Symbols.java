package org.dateline.draft.importer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.document.Block;
import org.dateline.draft.importer.ImportedRelease.NamedIssuer;
import org.dateline.release.PrintedSymbol;

/** Gathers the symbols of a release and the issuers they belong to. Symbols in running text stay where they are. */
final class Symbols {

    private static final Pattern NAME = Pattern.compile("(?u)((?:[\\p{Lu}\\d][\\p{L}\\d.&'’®-]*|&)(?:,?\\s(?:[\\p{Lu}\\d][\\p{L}\\d.&'’®-]*|&|of|de|du|des|and|et|the|inc\\.))*)\\s*,?\\s*(?:\\([^()]{0,120}\\)\\s*)*\\(?$");
    private static final Pattern ANNOUNCER = Pattern.compile("(?u)^((?:[\\p{Lu}\\d][\\p{L}\\d.&'’-]*|&|and|of)(?:,?\\s(?:[\\p{Lu}\\d][\\p{L}\\d.&'’-]*|&|and|of|the))*)[®™]?,?\\s*(?:\\([^)]{0,80}\\)\\s*)?,?\\s(?:today|announced|announces|reported|reports|is\\s|has\\s|a annoncé|annonce)");
    private static final int LOOK_BACK = 300;

    private final Workpiece work;
    private final Set<PrintedSymbol> symbols = new LinkedHashSet<>();
    private final List<NamedIssuer> issuers = new ArrayList<>();

    private Symbols(Workpiece work) {
        this.work = work;
    }

    List<PrintedSymbol> symbols() {
        return List.copyOf(symbols);
    }

    List<NamedIssuer> issuers() {
        return issuers;
    }

    /** Those above the text, those of the first paragraph, or else the first that are named anywhere. */
    static Symbols readFrom(Workpiece work, List<WrittenSymbol> above) {
        Symbols reading = new Symbols(work);
        above.forEach(symbol -> reading.symbols.add(symbol.symbol()));
        for (int i = 0; i < work.blocks.size(); i++) {
            Block block = work.blocks.get(i);
            List<WrittenSymbol> found = block.isProse() ? WrittenSymbol.in(block.content().text()) : List.of();
            if (!found.isEmpty() && (i == 0 || reading.symbols.isEmpty())) {
                reading.read(block.content().text(), found);
            }
        }
        if (reading.symbols.isEmpty()) {
            reading.readSentences();
        }
        if (reading.issuers.isEmpty()) {
            reading.readAnnouncer();
        }
        return reading;
    }

    private void readSentences() {
        for (Block block : work.blocks) {
            List<WrittenSymbol> found = block.isProse() ? WrittenSymbol.inSentence(block.content().text()) : List.of();
            if (!found.isEmpty()) {
                read(block.content().text(), found);
                return;
            }
        }
    }

    private void read(String text, List<WrittenSymbol> found) {
        int begin = 0;
        while (begin < found.size()) {
            int end = begin + 1;
            while (end < found.size() && isOneGroup(between(text, found.get(end - 1), found.get(end)))) {
                end++;
            }
            group(text, found.subList(begin, end), begin == 0 ? 0 : found.get(begin - 1).end());
            begin = end;
        }
    }

    /** Two markets of one symbol are written over the same words. */
    private static String between(String text, WrittenSymbol one, WrittenSymbol next) {
        return text.substring(Math.min(one.end(), next.begin()), next.begin());
    }

    /** Only brackets and bars between two symbols: they are one issuer's. */
    private static boolean isOneGroup(String between) {
        return between.matches("[\\s()|,;/&–-]*|\\s*(?:and|et)\\s*");
    }

    private void group(String text, List<WrittenSymbol> group, int from) {
        String before = text.substring(Math.max(from, group.get(0).begin() - LOOK_BACK), group.get(0).begin());
        Matcher name = NAME.matcher(before);
        if (name.find()) {
            issuer(name.group(1), WrittenSymbol.distinct(group));
        }
        for (WrittenSymbol symbol : group) {
            if (symbols.add(symbol.symbol())) {
                work.concluded(Part.SYMBOL, text.substring(symbol.begin(), symbol.end()), shown(symbol.symbol()), doubt(symbol.symbol()));
            }
        }
    }

    private void issuer(String name, List<PrintedSymbol> own) {
        String plain = name.replaceAll("[®,\\s]+$", "").replaceAll("^\\p{Lu}\\p{L}+-based\\s", "");
        if (issuers.stream().noneMatch(known -> known.name().equals(plain))) {
            issuers.add(new NamedIssuer(plain, own));
            work.concluded(Part.ISSUER, plain, plain, issuers.size() > 1 ? "More than one issuer is named: is this a joint release?" : "");
        }
    }

    private void readAnnouncer() {
        if (!work.blocks.isEmpty()) {
            String text = work.blocks.get(0).content().text();
            Matcher name = ANNOUNCER.matcher(text.substring(0, Math.min(text.length(), LOOK_BACK)));
            if (name.find()) {
                issuer(name.group(1), List.copyOf(symbols));
            }
        }
    }

    static String shown(PrintedSymbol symbol) {
        return symbol.exchange() + " " + symbol.symbol() + (symbol.mic().isEmpty() ? "" : " (" + symbol.mic() + ")");
    }

    static String doubt(PrintedSymbol symbol) {
        return symbol.mic().isEmpty() ? "The market is not known: choose it." : "";
    }
}
