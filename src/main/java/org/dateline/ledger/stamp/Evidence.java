package org.dateline.ledger.stamp;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;

/**
 * What a time stamp is verified with, besides a root that is trusted: certificates and lists of revoked ones. Kept as PEM beside the
 * time stamp, as neither can be had any more when it is looked at in twenty years.
 */
record Evidence(List<X509Certificate> certificates, List<X509CRL> revocations) {

    static final Evidence NONE = new Evidence(List.of(), List.of());

    Evidence {
        certificates = List.copyOf(certificates);
        revocations = List.copyOf(revocations);
    }

    /** @throws IOException if this is not PEM of certificates and lists of revoked ones */
    static Evidence parse(byte[] pem) throws IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        List<X509CRL> revocations = new ArrayList<>();
        try (PEMParser parser = new PEMParser(new StringReader(new String(pem, StandardCharsets.US_ASCII)))) {
            for (Object one = parser.readObject(); one != null; one = parser.readObject()) {
                if (one instanceof X509CertificateHolder certificate) {
                    certificates.add(new JcaX509CertificateConverter().getCertificate(certificate));
                } else if (one instanceof X509CRLHolder list) {
                    revocations.add(new JcaX509CRLConverter().getCRL(list));
                }
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        }
        return new Evidence(certificates, revocations);
    }

    byte[] pem() throws IOException {
        StringWriter pem = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
            for (X509Certificate certificate : certificates) {
                writer.writeObject(certificate);
            }
            for (X509CRL list : revocations) {
                writer.writeObject(list);
            }
        }
        return pem.toString().getBytes(StandardCharsets.US_ASCII);
    }

    Set<TrustAnchor> asRoots() {
        return certificates.stream().map(certificate -> new TrustAnchor(certificate, null)).collect(Collectors.toSet());
    }

    Evidence with(List<X509CRL> lists) {
        return new Evidence(certificates, lists);
    }
}
