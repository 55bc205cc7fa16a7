package org.dateline.draft.importer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The names under which releases print exchanges, and the markets they stand for (ISO 10383). */
final class Market {

    private static final Map<String, String> MICS = new LinkedHashMap<>();

    static {
        names("XTSE", "TSX", "Toronto Stock Exchange", "Toronto", "TSE", "Bourse de Toronto");
        names("XTSX", "TSXV", "TSX-V", "TSX.V", "TSX V", "TSX Venture", "TSX Venture Exchange", "TSX-Venture", "Croissance TSX", "CDNX");
        names("XCNQ", "CSE", "CNSX", "CNQ", "Canadian Securities Exchange");
        names("NEOE", "NEO", "NEO Exchange", "Cboe Canada", "CBOE CA");
        names("XASE", "AMEX", "American Stock Exchange", "NYSE Alternext US", "NYSE Alternext", "NYSE Amex", "NYSE MKT", "NYSE American",
                "NYSE-American", "NYSE-A", "NYSE AMERICAN LLC");
        names("XNYS", "NYSE", "New York Stock Exchange", "Bourse de New York");
        names("ARCX", "NYSE Arca");
        names("XNAS", "NASDAQ", "NASDAQ/NMS", "NASDAQ NMS", "NASDAQ-NMS", "NASDAQ NM", "NASDAQ National Market", "NASDAQ Global Select Market",
                "NASDAQ Global Select", "NASDAQ Global Market", "NASDAQ Capital Market", "NASDAQ SmallCap", "NASDAQ GS", "NASDAQ GM",
                "NASDAQ CM", "NasdaqGS", "NasdaqGM", "NasdaqCM", "NASDAQ Stock Market");
        names("OTCM", "OTC", "OTCQB", "OTCQX", "OTC Pink", "OTCPK", "OTCPINK", "OTC Markets", "OTCMKTS", "OTC MKTS", "OTCBB", "OTC BB",
                "OTC Bulletin Board", "Pink Sheets", "OTC-QB", "OTC-QX");
        names("XFRA", "FSE", "FWB", "FRA", "Frankfurt", "Francfort", "Frankfurt Stock Exchange", "Bourse de Francfort");
        names("XETR", "XETRA");
        names("XSTO", "OMX", "Nasdaq Stockholm", "Stockholm");
        names("XLON", "LSE", "AIM", "London Stock Exchange");
        names("XASX", "ASX");
        names("XSWX", "SIX");
        names("XJSE", "JSE");
        names("XPAR", "Euronext Paris", "Euronext");
        names("XLIM", "BVL");
        names("XMEX", "BMV");
    }

    /** Matches any known name; longer names first, capitals or not. */
    static final String NAME = "(?i:" + MICS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(name -> name.replace(".", "\\.").replace(" ", "\\s"))
            .collect(Collectors.joining("|")) + ")";

    private Market() {
    }

    private static void names(String mic, String... names) {
        for (String name : names) {
            MICS.put(name.toUpperCase(Locale.ROOT), mic);
        }
    }

    /** The market's identifier, or the empty string for a name that is not known. */
    static String mic(String printed) {
        return MICS.getOrDefault(printed.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT), "");
    }
}
