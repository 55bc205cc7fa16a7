package org.dateline.issuer;

import org.jboss.resteasy.reactive.RestForm;

/** The form of an issuer as it is sent. */
public class IssuerForm {

    @RestForm
    String slug;
    @RestForm
    String name;
    @RestForm
    String frenchName;
    @RestForm
    String address;
    @RestForm
    String country;
    @RestForm
    String phone;
    @RestForm
    String fax;
    @RestForm
    String site;
    @RestForm
    String email;
    @RestForm
    String lei;
    @RestForm
    String homeZone;
    @RestForm
    String jurisdiction;

    /** The version the person had on the screen. */
    @RestForm
    String version;

    IssuerFacts facts() {
        return new IssuerFacts(slug, name, frenchName, address, country, phone, fax, site, email, lei, homeZone, jurisdiction);
    }
}
