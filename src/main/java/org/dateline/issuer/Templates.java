package org.dateline.issuer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.dateline.shared.FieldErrors;

@CheckedTemplate(basePath = "issuer")
final class Templates {

    private Templates() {}

    /** @param mayEnter whether the person may enter another issuer */
    static native TemplateInstance deskIssuers(List<Issuer> issuers, boolean mayEnter);

    /**
     * @param issuer   null for a new one
     * @param listings of the issuer, oldest first
     */
    static native TemplateInstance deskIssuer(Issuer issuer, IssuerFacts typed, FieldErrors errors, List<Listing> listings);

    /** @param listing null for a new one */
    static native TemplateInstance deskListing(Issuer issuer, Listing listing, ListingFacts typed, FieldErrors errors);
}
