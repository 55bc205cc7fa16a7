package org.dateline.ledger.stamp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.jboss.logging.Logger;

/**
 * The lists of revoked certificates that the issuers of an authority's certificates publish (RFC 5280 section 4.2.1.13), fetched again
 * after an hour. A list that cannot be had keeps no time stamp back: it is fetched for whoever looks at the time stamp later.
 */
final class RevocationLists {

    private static final Logger LOG = Logger.getLogger(RevocationLists.class);
    private static final Duration KEPT = Duration.ofHours(1);

    private record Fetched(Instant at, List<X509CRL> lists) {}

    private final AuthorityHttp http;
    private final Clock clock;
    private final Map<URI, Fetched> known = new ConcurrentHashMap<>();

    RevocationLists(AuthorityHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** Those that could be had for a chain of certificates; none for the root, which nobody could revoke. */
    List<X509CRL> of(List<X509Certificate> chain) throws InterruptedException {
        Set<X509CRL> lists = new LinkedHashSet<>();
        for (X509Certificate certificate : chain.subList(0, chain.size() - 1)) {
            for (URI address : addresses(certificate)) {
                lists.addAll(at(address));
            }
        }
        return List.copyOf(lists);
    }

    private List<X509CRL> at(URI address) throws InterruptedException {
        Fetched before = known.get(address);
        if (before != null && before.at().plus(KEPT).isAfter(clock.instant())) {
            return before.lists();
        }
        List<X509CRL> lists = before == null ? List.of() : before.lists();
        try {
            byte[] bytes = http.get(address);
            lists = List.of((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes)));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            LOG.warnf("The list of revoked certificates at %s cannot be had: %s", address, e.getMessage());
        }
        known.put(address, new Fetched(clock.instant(), lists));
        return lists;
    }

    private static List<URI> addresses(X509Certificate certificate) {
        List<URI> addresses = new ArrayList<>();
        try {
            CRLDistPoint points = CRLDistPoint.fromExtensions(new JcaX509CertificateHolder(certificate).getExtensions());
            if (points == null) {
                return addresses;
            }
            for (DistributionPoint point : points.getDistributionPoints()) {
                DistributionPointName where = point.getDistributionPoint();
                if (where != null && where.getType() == DistributionPointName.FULL_NAME) {
                    for (GeneralName name : GeneralNames.getInstance(where.getName()).getNames()) {
                        String address = name.getName().toString();
                        if (name.getTagNo() == GeneralName.uniformResourceIdentifier && address.startsWith("http")) {
                            addresses.add(URI.create(address));
                        }
                    }
                }
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            LOG.warnf("The extension %s of a certificate cannot be read: %s", Extension.cRLDistributionPoints, e.getMessage());
        }
        return addresses;
    }
}
