package org.dateline.draft.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.document.BodyHtml;
import org.dateline.document.Words;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every release of the test data is imported: no word lost, none doubled, headline, date and symbols as the files have them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleasesTest {

    /** @param symbols exchange and symbol as printed, parted by a comma; empty where the release prints none */
    private record Expected(String file, String headline, String issued, String symbols) {}

    /** Written down by reading each file. */
    private static final List<Expected> EXPECTED = List.of(
            new Expected("3m-2024-03-08", "3M Board of Directors Approves Spin-off of Solventum", "2024-03-08", "NYSE MMM"),
            new Expected("abvc-biopharma-2025-04-15", "ABVC BioPharma Announces 2024 Financial Results", "2025-04-16", "NASDAQ ABVC"),
            new Expected("apple-1996-12-24", "Apple Computer, Inc. Agrees to Acquire NeXT Software Inc.", "1996-12-20", ""),
            new Expected("apple-2011-01-18", "Apple Reports First Quarter Results", "2011-01-18", ""),
            new Expected("apple-2024-02-01", "Apple reports first quarter results", "2024-02-01", ""),
            new Expected("monarques-2019-07-31", "", "2019-07-31", "TSX MQR, OTCMKTS MRQRF, FRANCFORT MR7"),
            new Expected("nap-2006-02-06", "North American Palladium Ltd. Announces a Leak in the Tailings Dam at the Lac des Iles Mine", "2006-02-06",
                    "TSX PDL, AMEX PAL"),
            new Expected("nap-2006-10-12", "North American Palladium Reports Strong Third Quarter 2006 Production Results", "2006-10-12",
                    "TSX PDL, AMEX PAL"),
            new Expected("nap-2009-11-12", "NAP Announces Third Quarter Results", "2009-11-12", "TSX PDL, NYSE Amex PAL"),
            new Expected("nap-2010-09-17-smallcap-index-edgar", "North American Palladium Added to S&P/TSX SmallCap Index", "2010-09-17",
                    "TSX PDL, NYSE Amex PAL"),
            new Expected("nap-2010-09-17-smallcap-index-wire", "North American Palladium Added to S&P/TSX SmallCap Index", "2010-09-17",
                    "TSX PDL, NYSE Amex PAL"),
            new Expected("newmediawire-aisix", "AISIX Solutions Inc. Retains ClimateDoor to Expand Business Development and European Growth",
                    "2025-03-04", "TSXV AISX, OTCQB AISXF, FSE QT7"),
            new Expected("newmediawire-angkor-resources-engages",
                    "Angkor Resources Engages Departure Capital Inc. for Marketing and Investor Relations Services", "2025-11-12", "TSXV ANK"),
            new Expected("newmediawire-angkor-resources-reports",
                    "Angkor Resources Reports Magnetic Survey Results From Andong Bor Copper Gold License, Cambodia", "2025-04-03", "TSXV ANK"),
            new Expected("newmediawire-blue-lagoon", "Blue Lagoon Resources Strengthens Mining Committee", "2025-03-24",
                    "CSE BLLG, FSE 7BL, OTCQB BLAGF"),
            new Expected("newmediawire-charbone", "CHARBONE Announces a Strategic Alliance With a Leading U.S. Industrial Gas Producer", "2025-10-20",
                    "TSXV CH, OTCQB CHHYF, FSE K47"),
            new Expected("newmediawire-critical", "Critical Infrastructure Technologies Executes a Confidentiality Agreement with Pathfinder Ventures "
                    + "(U.S. Based Strategic Advisory Firm)", "2025-10-28", "CSE CTTT, OTC CITLF, FRA X9V"),
            new Expected("newmediawire-durango", "Durango Expands Land Position at Babine South Gold Silver Copper Zinc Project, British Columbia",
                    "2025-02-27", "TSX.V DGO, OTCQB ATOXF, Frankfurt 86A1"),
            new Expected("newmediawire-giant-mining-continues", "Giant Mining Continues Engagement With RESPEC to Integrate 2024-2025 Drill Data and "
                    + "Breccia Body Into Majuba Hill Copper-Silver-Gold Project 3D Model", "2025-09-17",
                    "CSE BFG, OTC BFGFF, FWB YW5, CSE BFG.WT.A, CSE BFG.WT.B"),
            new Expected("newmediawire-giant-mining-mhb", "Giant Mining MHB-34 Drilled to 1,963 Feet with Assays Now Pending From MHB-33 at Majuba "
                    + "Hill Copper-Silver-Gold Project, Nevada", "2025-05-07", "CSE BFG, OTC BFGFF, FWB YW5, CSE BFG.WT.A"),
            new Expected("newmediawire-golden-matrix", "Golden Matrix Group Reports Record 2024 Revenues and Forecasts up to 80% Revenue Growth in "
                    + "Q1 2025", "2025-03-24", "NASDAQ GMGI"),
            new Expected("newmediawire-helix-biopharma-corp-announces", "Helix Biopharma Corp. Announces Board Composition Changes", "2026-08-14",
                    "TSX HBP, OTC PINK HBPCD, FRANKFURT HBP0"),
            new Expected("newmediawire-helix-biopharma-corp-appoints", "Helix BioPharma Corp. Appoints Dr. Thomas Mehrling as Chief Executive "
                    + "Officer to Drive Ambitious Clinical Development Plan", "2025-04-10", "TSX HBP, OTC PINK HBPCD, FRANKFURT HBP0"),
            new Expected("newmediawire-neo", "NEO Battery Materials to Participate in Ladenburg Thalmann Innovation EXPO2025 on May 21, 2025",
                    "2025-05-20", "TSXV NBM, OTC NBMFF"),
            new Expected("newmediawire-nord", "Nord Precious Metals Advances Recovery Permit Application With Ministry Guidance on District-Scale "
                    + "Silver Processing", "2025-09-10", "TSX-V NTH, OTCQB CCWOF, FRANKFURT 4T9B"),
            new Expected("newmediawire-opawica", "Opawica Identifies 10,000m of 25 High Priority Drill Targets on Its Arrowhead Property in the "
                    + "Abitibi Gold Belt", "2025-11-04", "TSXV OPW, FSE A2PEAD, OTC OPWEF"),
            new Expected("newmediawire-paltalk", "Paltalk, Inc. Reports Results for Third Quarter 2024", "2024-11-12", "Nasdaq PALT"),
            new Expected("newmediawire-peapack", "Peapack-Gladstone Financial Corporation Reports Third Quarter Financial Results", "2025-10-22",
                    "NASDAQ Global Select Market PGC"),
            new Expected("newmediawire-visionstate", "Visionstate Provides Strategic, Technology Update, Including New AI Model", "2025-03-10",
                    "TSXV VIS"),
            new Expected("oracle-2014-06-19", "ORACLE BECOMES THE SECOND LARGEST CLOUD SAAS COMPANY IN THE WORLD", "2014-06-19", "NYSE ORCL"),
            new Expected("osisko-2020-10-20", "Osisko Provides Update on Deliveries Received for the Third Quarter of 2020", "2020-10-20",
                    "TSX OR, NYSE OR"),
            new Expected("rock-of-ages-2000-09-27", "Rock of Ages Acquires American Monument Corporation", "2000-09-26", "NASDAQ/NMS ROAC"),
            new Expected("sears-2004-07-22", "Sears Reports Second Quarter 2004 Results", "2004-07-22", "NYSE S"),
            new Expected("semafo-2018-08-07-q2-resultats", "SEMAFO : Flux de trésorerie liés aux activités opérationnelles de 15,8 millions $ au "
                    + "deuxième trimestre de 2018", "2018-08-07", "TSX SMF, OMX SMF"),
            new Expected("semafo-2018-08-07-q2-results", "SEMAFO Inc.: SEMAFO: Cash Flow from Operations of $15.8 Million in Second Quarter 2018",
                    "2018-08-07", "TSX SMF, OMX SMF"),
            new Expected("southern-company-2005-01-25", "Economic strength in Southeast drives Southern Company earnings above expectations",
                    "2005-01-25", "NYSE SO"));

    private static final int LEFT_OVER_WORDS = 130;

    static Stream<Path> releases() {
        return ReleaseFiles.in("releases").stream();
    }

    private static Expected expected(Path file) {
        return EXPECTED.stream().filter(one -> file.getFileName().toString().startsWith(one.file())).reduce((one, longer) ->
                longer.file().length() > one.file().length() ? longer : one).orElseThrow();
    }

    @Test
    void there_are_thirty_six() {
        assertThat(releases()).hasSize(36);
        assertThat(EXPECTED).hasSize(36);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void no_word_is_lost(Path file) throws Exception {
        assertThat(Words.missing(ReleaseFiles.wordsOfSource(file), ReleaseFiles.wordsKept(ReleaseFiles.imported(file)))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void no_word_is_doubled(Path file) throws Exception {
        assertThat(Words.missing(ReleaseFiles.wordsKept(ReleaseFiles.imported(file)), ReleaseFiles.wordsOfSource(file))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void what_is_left_over_is_little_and_no_paragraph(Path file) throws Exception {
        List<LeftOver> leftOver = ReleaseFiles.imported(file).leftOver();
        assertThat(leftOver.stream().mapToInt(left -> left.text().split("\\s+").length).sum()).isLessThan(LEFT_OVER_WORDS);
        assertThat(leftOver).noneMatch(left -> left.text().split("\\s+").length > 30);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void the_headline_is_right(Path file) throws Exception {
        assertThat(ReleaseFiles.imported(file).text().headline()).isEqualTo(expected(file).headline());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void the_issue_date_is_right(Path file) throws Exception {
        assertThat(ReleaseFiles.imported(file).text().issued().date()).isEqualTo(expected(file).issued());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void the_symbols_are_right(Path file) throws Exception {
        String symbols = ReleaseFiles.imported(file).text().symbols().stream()
                .map(symbol -> symbol.exchange() + " " + symbol.symbol()).collect(Collectors.joining(", "));
        assertThat(symbols).isEqualTo(expected(file).symbols());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void every_exchange_is_known_by_its_market(Path file) throws Exception {
        assertThat(ReleaseFiles.imported(file).text().symbols()).allMatch(symbol -> symbol.mic().length() == 4);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void the_body_is_clean(Path file) throws Exception {
        String body = ReleaseFiles.imported(file).text().body();
        assertThat(BodyHtml.clean(body)).isEqualTo(body);
    }
}
