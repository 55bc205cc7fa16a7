package org.dateline.issuer;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import org.dateline.shared.Imprint;
import org.dateline.shared.Language;

/** The only issuer speaks on the portal itself; where there are several, or none yet, the portal speaks under its own name. */
@RequestScoped
public class IssuerImprint implements Imprint {

    private Optional<Issuer> speaker;

    /** The issuer, where there is exactly one; asked of the database once in a request. */
    public Optional<Issuer> speaker() {
        if (speaker == null) {
            speaker = Issuer.only();
        }
        return speaker;
    }

    /** The issuer with this slug, learning in the same statement whether it is the only one. */
    public Optional<Issuer> withSlug(String slug) {
        Optional<Object[]> found = Issuer.find("select i, (select count(o) from Issuer o) from Issuer i where i.slug = ?1", slug)
                .project(Object[].class).firstResultOptional();
        Optional<Issuer> issuer = found.map(row -> (Issuer) row[0]);
        speaker = found.isEmpty() ? speaker : issuer.filter(only -> found.get()[1].equals(1L));
        return issuer;
    }

    @Override
    public String name(Language language) {
        return speaker().map(issuer -> issuer.name(language)).orElse("Dateline");
    }

    @Override
    public List<String> address() {
        return speaker().map(Issuer::addressLines).orElse(List.of());
    }

    @Override
    public Optional<String> profile() {
        return speaker().map(Issuer::path);
    }
}
