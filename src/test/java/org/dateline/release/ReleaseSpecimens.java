package org.dateline.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.ledger.Coverage;
import org.dateline.release.PrintedContact.Kind;
import org.dateline.release.PrintedContact.Line;
import org.dateline.release.ReleaseView.Neighbour;
import org.dateline.release.ReleaseView.Portal;
import org.dateline.release.ReleaseView.Speaker;
import org.dateline.shared.Language;

/** Releases in every state that a page has to look well in. */
final class ReleaseSpecimens {

    static final Instant ADDED = Instant.parse("2026-11-23T15:44:53.123456Z");

    private static final Speaker PALLADIUM = new Speaker("North American Palladium Ltd.",
            "/issuers/north-american-palladium", "CA", ZoneId.of("America/Toronto"));
    private static final Speaker MADE_UP = new Speaker("Evaluation Metals Ltd.", "", "CA", ZoneId.of("America/Toronto"));

    private ReleaseSpecimens() {}

    /** The release that the portal is first of all for, as its source prints it. */
    static ReleaseText leak() {
        return new ReleaseText(Language.ENGLISH,
                "2116-130 Adelaide St. W.\nToronto, ON M5H 3P5\nT. 416.360.7590 F. 416.360.7709\nwww.napalladium.com",
                "For Immediate Release", IssueDate.onDay(LocalDate.of(2006, 2, 6)),
                List.of(new PrintedSymbol("XTSE", "TSX", "PDL"), new PrintedSymbol("XASE", "AMEX", "PAL")),
                "North American Palladium Ltd. Announces a Leak in the Tailings Dam at the Lac des Iles Mine", List.of(),
                "Toronto, Ontario",
                """
                <p>North American Palladium Ltd. announced today that there has been a leak in the tailings dam at its Lac des Iles mine, north of Thunder Bay, Ontario. This leak has occurred in a contained area of the site and it is expected to have no impact on the surrounding environment.</p>
                <p>The leak occurred on Saturday afternoon in the tailings dam near the primary crusher. Due to extensive flooding, the milling operations, including the primary crusher and the electrical substations have been temporarily shut down in order to protect the equipment. The team is currently focusing on building a trench and dumping material into the area where the leak is suspected to have occurred. Pumps are also being mobilized in order to reduce the water damage. Approximately half of the open pit's mine fleet has been re-deployed to assist in the incident, while regular operations in the open pit and underground continue.</p>
                <p>In making the announcement, Jim Excell, President and CEO stated, "While we are very concerned with the leak in the tailings management facility, we are relieved that it has occurred in a contained area of the mine and does not pose an immediate threat to the surrounding environment. We are continuing to monitor this situation closely and will continue with regular updates."</p>
                <p>North American Palladium's Lac des Iles Mine is Canada's only primary producer of platinum group metals and is one of the largest open pit bulk mineable palladium reserves in the world. The Company also earns substantial revenue from by-product nickel, platinum, gold and copper. In addition to operating Lac des Iles, the Company's mandate is to expand its production profile through an aggressive exploration campaign, designed to increase its exposure to base and precious metals. Palladium use in the auto industry continues to be an important component in controlling exhaust emissions as mandated by more stringent hydrocarbon emissions standards for cars, particularly in the United States, Europe and Japan. Palladium is also used in the dental, electronics, jewellery and chemical sectors.</p>
                """,
                "For further information contact:",
                List.of(person("James D. Excell", "President & CEO", "(416) 360-2656", "jexcell@napalladium.com"),
                        person("Krista M. Muhr", "Manager, Investor Relations", "(416) 360-2652", "kmuhr@napalladium.com")),
                new PrintedStatement("Forward-Looking Statements", """
                <p>Certain statements included in this news release are forward-looking statements which are made pursuant to the "safe harbor" provisions of the United States Private Securities Litigation Reform Act of 1995. When used herein, words such as "expect" and other similar expressions are intended to identify forward-looking statements. . Such forward-looking statements involve inherent risks and uncertainties and are subject to factors, many of which are beyond our control that may cause actual results or performance to differ materially from those currently anticipated in such statements. See the Company's most recent Annual Information Form and Annual Report on Form 40-F on file with securities regulators for a comprehensive review of risk factors. The Company disclaims any obligation to update or revise any forward-looking statements whether as a result of new information, events or otherwise. Readers are cautioned not to put undue reliance on these forward-looking statements.</p>
                """));
    }

    private static PrintedContact person(String name, String title, String phone, String email) {
        return new PrintedContact(name, title, "", List.of(new Line(Kind.PHONE, "Tel:", phone), new Line(Kind.EMAIL, "email:", email)));
    }

    /** The leak as it stands in the archive. */
    static ReleaseView historical() {
        return archived(leak(), Category.OPERATIONS, PALLADIUM, "/releases/2006/02/06/north-american-palladium-ltd-announces-a-leak", true);
    }

    private static ReleaseView archived(ReleaseText text, Category category, Speaker issuer, String path, boolean admitted) {
        return new ReleaseView(text, category, issuer, new Portal(path, "http://localhost:8080" + path, 12, ADDED, new Coverage(13, 0, List.of()), admitted, List.of(),
                new Neighbour("Fourth-quarter production", "en", "/releases/2006/01/18/fourth-quarter-production", "January 18, 2006"),
                new Neighbour("Update on the tailings dam", "en", "/releases/2006/02/09/update-on-the-tailings-dam", "February 9, 2006"), Sequel.NONE, null, null, null, 0));
    }

    static ReleaseView preview() {
        ReleaseText text = leak();
        return ReleaseView.preview(new ReleaseText(text.language(), text.letterhead(), text.releaseLine(), null, text.symbols(),
                text.headline(), text.subheads(), text.dateline(), text.body(), text.contactsHeading(), text.contacts(), text.statement()),
                null, PALLADIUM);
    }

    /** Published here, at an instant; a long headline, subheads, twelve symbols, links, lists, and a table of twenty columns. */
    static ReleaseView crowded() {
        List<PrintedSymbol> symbols = Stream.of("XTSE TSX EVM", "XASE NYSE-American EVM", "XFRA Frankfurt 9EV", "XLON LSE EVM",
                        "XETR Xetra 9EV", "OTCM OTCQX EVMTF", "XSTU Stuttgart 9EV", "XBER Berlin 9EV", "XMUN Munich 9EV",
                        "XTSE TSX EVM.WT", "XTSE TSX EVM.PR.A", "XASE NYSE-American EVM.WS")
                .map(line -> line.split(" "))
                .map(words -> new PrintedSymbol(words[0], words[1].replace('-', ' '), words[2])).toList();
        String headings = IntStream.rangeClosed(1, 19).mapToObj(i -> "<th scope=\"col\">Q" + ((i - 1) % 4 + 1) + " " + (2021 + (i - 1) / 4) + "</th>")
                .collect(Collectors.joining());
        String rows = Stream.of("Palladium (oz)", "Average head grade (g/t)", "Cash cost per ounce, net of by-product credits (US$)", "Net loss per share")
                .map(name -> "<tr><th scope=\"row\">" + name + "</th>" + IntStream.rangeClosed(1, 19).mapToObj(i -> "<td class=\"num\">"
                        + figure(name, i) + "</td>").collect(Collectors.joining()) + "</tr>")
                .collect(Collectors.joining());
        return archived(new ReleaseText(Language.ENGLISH, "", "For Immediate Release",
                new IssueDate(LocalDate.of(2026, 11, 23), ADDED), symbols,
                "Evaluation Metals Reports Third Quarter 2026 Results, Updates Its Guidance for the Remainder of the Year, Announces a Normal "
                        + "Course Issuer Bid for up to Five Per Cent of Its Common Shares and the Appointment of a New Chief Operating Officer",
                List.of("Cash cost per ounce falls by eleven per cent", "All amounts in Canadian dollars unless otherwise stated"),
                "Toronto, Ontario – November 23, 2026", """
                <p>Evaluation Metals Ltd. (the "Company") reports its results; see <a href="https://www.sedarplus.ca/">SEDAR+</a>, <a href="http://localhost:8080/contacts">the contacts</a> and note 4.<sup><a href="#note-4">4</a></sup></p>
                <h2>Highlights</h2>
                <ul><li>Record production of 59,756 ounces</li><li>Three new zones:<ol><li>Offset Zone, with <em>visible</em> mineralisation</li><li>Roby Zone</li></ol></li></ul>
                <blockquote><p>“We had a good quarter, and we say so in one sentence.”</p><footer>A. Person, Chief Executive Officer</footer></blockquote>
                <h3>Results by quarter</h3>
                <table><thead><tr><th></th>%s</tr></thead><tbody>%s</tbody></table>
                <p>Figures that stand under one another:</p>
                <table><caption>Condensed statement of operations</caption><thead><tr><th scope="col">(thousands of dollars)</th><th scope="col">2026</th><th scope="col">2025</th><th scope="col">Change</th></tr></thead><tbody>
                <tr><th scope="row">Revenue</th><td class="num">$41,207.5</td><td class="num">$9,871</td><td class="num">317.5%%</td></tr>
                <tr><th scope="row">Cost of sales</th><td class="num">(33,018.25)</td><td class="num">(8,420.5)</td><td class="num">292%%</td></tr>
                <tr><th scope="row">Exploration</th><td class="num">—</td><td class="num">1.125</td><td class="num">n/a</td></tr>
                <tr><th scope="row">Net income (loss)</th><td class="num">8,189.25</td><td class="num">(1,449.375)</td><td class="num">-</td></tr></tbody></table>
                <h2>Outlook</h2><p>A_word_without_any_end_%s.</p>
                """.formatted(headings, rows, "x".repeat(120)), "", List.of(), null),
                Category.EARNINGS, MADE_UP, "/releases/2026/11/23/evaluation-metals-reports", false);
    }

    private static String figure(String name, int i) {
        return name.contains("oz") ? String.format("%,d", 38_000 + 1_117 * i) : name.contains("grade") ? "2." + (10 + i)
                : name.contains("US$") ? String.valueOf(210 + 3 * i) : "(0." + (10 + i) + ")";
    }

    /** A French release with a first of the month, without contacts or a statement. */
    static ReleaseView french() {
        return archived(new ReleaseText(Language.FRENCH, "", "Pour diffusion immédiate", IssueDate.onDay(LocalDate.of(2019, 8, 1)),
                List.of(new PrintedSymbol("XTSE", "TSX", "EVM"), new PrintedSymbol("", "OTCMKTS", "EVMRF")),
                "Métaux Évaluation annonce ses résultats de production du quatrième trimestre",
                List.of(), "MONTRÉAL, le 31 juill. 2019", """
                <p>Métaux Évaluation est heureuse d'annoncer les résultats de ses activités de production, ainsi que les faits saillants pour le quatrième trimestre terminé le 30 juin 2019. Les montants sont en dollars canadiens, à moins d'indication contraire.</p>
                <table><tbody><tr><th scope="row">Or (onces)</th><td>3\u00a0572</td><td>4\u00a0695</td></tr><tr><th scope="row">Prix moyen</th><td>1\u00a0764,25\u00a0$</td><td>1\u00a0333\u00a0$</td></tr></tbody></table>
                """, "", List.of(), null), Category.EARNINGS, MADE_UP, "/releases/2019/08/01/metaux-evaluation", true);
    }

    static Map<String, ReleaseView> all() {
        return Map.of("release", historical(), "release-preview", preview(), "release-crowded", crowded(), "release-french", french());
    }

    /** Words of a text, upper and lower case as printed; dashes, quotes, spaces and punctuation do not count. */
    static List<String> words(String text) {
        return Arrays.stream(text.replaceAll("[‘’']", "'").split("[^\\p{L}\\p{N}@'&]+"))
                .map(word -> word.replaceAll("^'+|'+$", "")).filter(word -> !word.isEmpty()).sorted().toList();
    }
}
