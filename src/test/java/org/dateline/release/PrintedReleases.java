package org.dateline.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.release.PrintedContact.Kind;
import org.dateline.release.PrintedContact.Line;
import org.dateline.shared.Language;

/** Texts of releases as they were printed. */
public final class PrintedReleases {

    public static final String PALLADIUM = "North American Palladium Ltd.";

    private PrintedReleases() {}

    /** The news release of February 6, 2006. */
    public static ReleaseText tailingsDamLeak() {
        return new ReleaseText(Language.ENGLISH,
                "2116-130 Adelaide St. W. Toronto, ON M5H 3P5\nT. 416.360.7590 F. 416.360.7709 www.napalladium.com",
                "For Immediate Release",
                IssueDate.onDay(LocalDate.of(2006, 2, 6)),
                List.of(new PrintedSymbol("XTSE", "TSX", "PDL"), new PrintedSymbol("XASE", "AMEX", "PAL")),
                "North American Palladium Ltd. Announces a Leak in the Tailings Dam at the Lac des Iles Mine",
                List.of(),
                "Toronto, Ontario",
                """
                <p>North American Palladium Ltd. announced today that there has been a leak in the tailings dam at its Lac des \
                Iles mine, north of Thunder Bay, Ontario. This leak has occurred in a contained area of the site and it is \
                expected to have no impact on the surrounding environment.</p>
                <p>The leak occurred on Saturday afternoon in the tailings dam near the primary crusher. Due to extensive \
                flooding, the milling operations, including the primary crusher and the electrical substations have been \
                temporarily shut down in order to protect the equipment. The team is currently focusing on building a trench \
                and dumping material into the area where the leak is suspected to have occurred. Pumps are also being mobilized \
                in order to reduce the water damage. Approximately half of the open pit's mine fleet has been re-deployed to \
                assist in the incident, while regular operations in the open pit and underground continue.</p>
                <p>In making the announcement, Jim Excell, President and CEO stated, "While we are very concerned with the leak \
                in the tailings management facility, we are relieved that it has occurred in a contained area of the mine and \
                does not pose an immediate threat to the surrounding environment. We are continuing to monitor this situation \
                closely and will continue with regular updates."</p>
                <p>North American Palladium's Lac des Iles Mine is Canada's only primary producer of platinum group metals and \
                is one of the largest open pit bulk mineable palladium reserves in the world. The Company also earns substantial \
                revenue from by-product nickel, platinum, gold and copper. In addition to operating Lac des Iles, the Company's \
                mandate is to expand its production profile through an aggressive exploration campaign, designed to increase its \
                exposure to base and precious metals. Palladium use in the auto industry continues to be an important component \
                in controlling exhaust emissions as mandated by more stringent hydrocarbon emissions standards for cars, \
                particularly in the United States, Europe and Japan. Palladium is also used in the dental, electronics, \
                jewellery and chemical sectors.</p>
                """,
                "For further information contact:",
                List.of(
                        new PrintedContact("James D. Excell", "President & CEO", "", List.of(
                                new Line(Kind.PHONE, "Tel:", "(416) 360-2656"), new Line(Kind.EMAIL, "email:", "jexcell@napalladium.com"))),
                        new PrintedContact("Krista M. Muhr", "Manager, Investor Relations", "", List.of(
                                new Line(Kind.PHONE, "Tel:", "(416) 360-2652"), new Line(Kind.EMAIL, "email:", "kmuhr@napalladium.com")))),
                new PrintedStatement("Forward-Looking Statements", """
                        <p>Certain statements included in this news release are forward-looking statements which are made pursuant \
                        to the "safe harbor" provisions of the United States Private Securities Litigation Reform Act of 1995. When \
                        used herein, words such as "expect" and other similar expressions are intended to identify forward-looking \
                        statements. Such forward-looking statements involve inherent risks and uncertainties and are subject to \
                        factors, many of which are beyond our control that may cause actual results or performance to differ \
                        materially from those currently anticipated in such statements. See the Company's most recent Annual \
                        Information Form and Annual Report on Form 40-F on file with securities regulators for a comprehensive \
                        review of risk factors. The Company disclaims any obligation to update or revise any forward-looking \
                        statements whether as a result of new information, events or otherwise. Readers are cautioned not to put \
                        undue reliance on these forward-looking statements.</p>
                        """));
    }

    /** Quarterly figures in French, with lists, a quotation, notes and a table. */
    public static ReleaseText resultatsTrimestriels() {
        return new ReleaseText(Language.FRENCH,
                "Mines Démonstration inc.\n100, rue du Moulin\nMontréal (Québec) H2Y 1A1",
                "Pour diffusion immédiate",
                new IssueDate(LocalDate.of(2018, 8, 1), Instant.parse("2018-08-01T11:00:00Z")),
                List.of(new PrintedSymbol("XTSE", "TSX", "DEM"), new PrintedSymbol("", "OMX", "DEM")),
                "Mines Démonstration annonce ses résultats du deuxième trimestre de 2018",
                List.of("Production d’or record de 59 756 onces", "Tous les montants sont en dollars américains"),
                "Montréal, le 1er août 2018",
                """
                <p>Mines Démonstration inc. a publié aujourd’hui ses résultats.</p>
                <h2>Faits saillants</h2>
                <ul><li>Production d’or de 59 756 onces, en hausse de 51 %</li>
                <li>Coût global de maintien de 843 $ l’once<sup><a href="#note-1" id="ref-1">1</a></sup></li>
                <li>Rapport annuel <a href="https://mines.invalid/rapport">en ligne</a></li></ul>
                <blockquote><p>« Un trimestre solide », a déclaré la présidente.</p></blockquote>
                <h2>Résultats financiers</h2>
                <table><caption>En milliers de dollars</caption>
                <thead><tr><th></th><th colspan="2">Trois mois terminés le 30 juin</th><th>Variation</th></tr>
                <tr><th>(non audité)</th><th class="num">2018</th><th class="num">2017</th><th class="num">%</th></tr></thead>
                <tbody><tr><td>Revenus – ventes d’or</td><td class="num">62 456</td><td class="num">65 411</td><td class="num">(5)</td></tr>
                <tr><td>Perte d’exploitation</td><td class="num">(1 210)</td><td class="num">10 922</td><td class="num">—</td></tr>
                <tr><td>Perte par action</td><td class="num">(0,02)</td><td class="num">0,02</td><td class="num">—</td></tr></tbody></table>
                <ol><li>Mesure financière non conforme aux IFRS.</li><li>Voir le rapport ☑ de gestion →</li></ol>
                <p class="footnote" id="note-1">1. Le coût global de maintien est défini à la section « Mesures ». <a href="#ref-1">↑</a></p>
                """,
                "", List.of(new PrintedContact("", "", "Relations avec les investisseurs",
                        List.of(new Line(Kind.WEB, "", "www.mines.invalid")))),
                null);
    }

    /** Figures of twenty columns, too wide for an upright page. */
    public static ReleaseText twentyColumns(int rows) {
        String table = IntStream.range(0, rows).mapToObj(row -> "<tr><td>Hole-" + row + "</td>"
                        + IntStream.range(1, 20).mapToObj(column -> "<td>" + (10_000 + 100 * row + column) + ".5</td>").collect(Collectors.joining())
                        + "</tr>")
                .collect(Collectors.joining("\n", "<table><thead><tr><th>Drill hole</th>"
                        + IntStream.range(1, 20).mapToObj(column -> "<th>Gram" + column + "</th>").collect(Collectors.joining())
                        + "</tr></thead><tbody>", "</tbody></table>"));
        return new ReleaseText(Language.ENGLISH, "", "", IssueDate.onDay(LocalDate.of(2020, 1, 31)), List.of(), "Assays of twenty elements",
                List.of(), "", "<p>The assays follow.</p>" + table + "<p>They were made by an independent laboratory.</p>", "", List.of(), null);
    }
}
