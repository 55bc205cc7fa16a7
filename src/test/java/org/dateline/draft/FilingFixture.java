package org.dateline.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.document.SourceFile;
import org.dateline.document.UnreadableSource;
import org.dateline.filing.FilingFacts;
import org.dateline.filing.FilingKind;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerFacts;
import org.dateline.risk.RiskSet;
import org.dateline.shared.Language;

/** Three annual filings of a made-up issuer, entered once for all tests: a risk factor is edited, one is new, one dropped, two merge. */
@ApplicationScoped
public class FilingFixture {

    public static final String ISSUER = "quartz-hill-mines";
    public static final LocalDate FIRST = LocalDate.of(2013, 3, 28);
    public static final LocalDate SECOND = LocalDate.of(2014, 3, 27);
    public static final LocalDate THIRD = LocalDate.of(2015, 3, 30);
    public static final String PRICES = "The price of palladium may fall.";
    public static final String DAM = "Our tailings dam may leak.";
    public static final String SMELTER = "We depend on a single smelter.";
    public static final String BUYER = "We depend on a single buyer.";
    public static final String ENGINEERS = "We may not find enough engineers.";

    private static final String SMELTER_TEXT = "All of our concentrate is refined by one smelter under a contract that either side may end upon half a year of notice."
            + " If the smelter were to close for repairs or to end the contract, we would have to store the concentrate until another one takes it.";
    private static final String BUYER_TEXT = "One manufacturer of catalysts buys nine tenths of the refined metal that we deliver in each quarter of the year."
            + " If the manufacturer were to buy less, we would have to sell the metal on the open market at whatever price is paid there.";

    @Inject
    FilingAdmission admission;

    /** The issuer, with its filings entered. */
    public Issuer entered() {
        Issuer issuer = issuer();
        if (!there(issuer)) {
            enter(issuer, FIRST, text(14, true, true, false));
            enter(issuer, SECOND, text(19, true, true, true));
            enter(issuer, THIRD, text(19, false, false, true));
        }
        return issuer;
    }

    private static Issuer issuer() {
        return QuarkusTransaction.requiringNew().call(() -> Issuer.withSlug(ISSUER).orElseGet(() -> Issuer.enter(new IssuerFacts(ISSUER, "Quartz Hill Mines Ltd.", "",
                "1 Example Street\nToronto, ON M5H 3P5", "CA", "", "", "", "", "", "America/Toronto", "Canada"))));
    }

    @ActivateRequestContext
    boolean there(Issuer issuer) {
        return QuarkusTransaction.requiringNew().call(() -> RiskSet.lastBefore(issuer, Language.ENGLISH,
                THIRD.plusDays(2).atStartOfDay(issuer.homeZone()).toInstant()).isPresent());
    }

    /** @throws NotAllowed as the admission does */
    public FilingAdmission.Admitted enter(Issuer issuer, LocalDate filed, String html) {
        FilingFacts facts = new FilingFacts(FilingKind.AIF, Language.ENGLISH, LocalDate.of(filed.getYear() - 1, 12, 31), filed, null,
                "https://www.sedarplus.ca/example");
        try {
            return admission.admit(admission.read(issuer, facts, SourceFile.of("aif-" + filed + ".html", html.getBytes(StandardCharsets.UTF_8)), true));
        } catch (UnreadableSource e) {
            throw new IllegalStateException(e);
        }
    }

    /** An annual information form. @param percent by which the price fell */
    public static String text(int percent, boolean dam, boolean apart, boolean engineers) {
        Map<String, String> risks = new LinkedHashMap<>();
        risks.put(PRICES, "Prices of palladium fell by " + percent + " % in the year, and may fall again at any time without a warning. We sell no metal ahead.");
        if (apart) {
            risks.put(SMELTER, SMELTER_TEXT);
            risks.put(BUYER, BUYER_TEXT);
        } else {
            risks.put("We depend on a single smelter and on a single buyer.", SMELTER_TEXT + "</p><p>" + BUYER_TEXT);
        }
        if (dam) {
            risks.put(DAM, "Water may reach the creek below the dam after a strong rain, and regulators may fine us for the harm that it does to the fish there.");
        }
        if (engineers) {
            risks.put(ENGINEERS, "Few of them live near the mine, where winters are long and schools far away; others pay more than we are able to pay.");
        }
        StringBuilder html = new StringBuilder("<html><body><h2>DESCRIPTION OF THE BUSINESS</h2><p>We mine palladium.</p><h2>RISK FACTORS</h2>"
                + "<p>Whoever thinks of buying our shares should read this.</p>");
        risks.forEach((heading, text) -> html.append("<p><b><i>").append(heading).append("</i></b></p><p>").append(text).append("</p>"));
        return html.append("<h2>DIVIDENDS</h2><p>None were paid.</p></body></html>").toString();
    }

    public static String slug(LocalDate filed) {
        return ISSUER + "-aif-" + filed;
    }
}
