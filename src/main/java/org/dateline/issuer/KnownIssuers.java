package org.dateline.issuer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.shared.IssuerNames;

/** Tells those who may not know issuers what they are called. */
@ApplicationScoped
class KnownIssuers implements IssuerNames {

    @Override
    public Map<Long, String> all() {
        Map<Long, String> names = new LinkedHashMap<>();
        Issuer.all().forEach(issuer -> names.put(issuer.id(), issuer.name()));
        return names;
    }
}
