package org.dateline.draft.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.release.PrintedSymbol;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenSymbolTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "(TSX:PDL)(NYSE Amex:PAL);TSX PDL XTSE, NYSE Amex PAL XASE",
        "TSX: SIL | NYSE American: SILV;TSX SIL XTSE, NYSE American SILV XASE",
        "(NASDAQ: AAPL);NASDAQ AAPL XNAS",
        "(NASDAQ/NMS:ROAC);NASDAQ/NMS ROAC XNAS",
        "(TSX: “HBP”, OTC PINK: “HBPCD”);TSX HBP XTSE, OTC PINK HBPCD OTCM",
        "(TSX.V: DGO) (Frankfurt: 86A1);TSX.V DGO XTSX, Frankfurt 86A1 XFRA",
        "(OR: TSX & NYSE);TSX OR XTSE, NYSE OR XNYS",
        "(CSE: BFG | CSE: BFG.WT.A);CSE BFG XCNQ, CSE BFG.WT.A XCNQ"})
    void a_symbol_is_found_in_running_text(String text, String symbols) {
        assertThat(shown(WrittenSymbol.in("Issuer Ltd. " + text + " announced"))).isEqualTo(symbols);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "News Release Trading Symbols TSX – PDL AMEX - PAL;TSX PDL XTSE, AMEX PAL XASE",
        "TSX : PDL;TSX PDL XTSE",
        "TSX-V: NTH;TSX-V NTH XTSX"})
    void a_dash_is_enough_in_a_line_of_its_own(String line, String symbols) {
        assertThat(shown(WrittenSymbol.inLine(line))).isEqualTo(symbols);
    }

    @Test
    void a_symbol_may_be_named_in_a_sentence() {
        assertThat(shown(WrittenSymbol.inSentence("NAP trades on the TSX under the symbol PDL and on the NYSE Amex under the symbol PAL.")))
                .isEqualTo("TSX PDL XTSE, NYSE Amex PAL XASE");
    }

    @ParameterizedTest
    @CsvSource({"'the S&P/TSX SmallCap Index'", "'Ratio: ABC'", "'TSX – The exchange'", "'10:30 a.m. EDT/9:30 a.m. CDT'"})
    void what_is_no_symbol_is_not_taken_for_one(String text) {
        assertThat(WrittenSymbol.in(text)).isEmpty();
    }

    private static String shown(List<WrittenSymbol> found) {
        return WrittenSymbol.distinct(found).stream().map(WrittenSymbolTest::shown).collect(Collectors.joining(", "));
    }

    private static String shown(PrintedSymbol symbol) {
        return symbol.exchange() + " " + symbol.symbol() + " " + symbol.mic();
    }
}
