package org.dateline.ledger.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.GenTimeAccuracy;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;
import org.bouncycastle.util.Store;
import org.dateline.ledger.Hash;

/**
 * What an authority answered (TimeStampResp). Nothing of it is believed before {@link #verify}, which looks at the status, the stamped
 * digest, the signature with the certificate that it names (RFC 5035) and that certificate's only purpose, and the chain from there to
 * a root that was trusted beforehand, all as of the instant of the time stamp.
 */
final class Answer {

    /** How far an authority's clock may be from ours beyond the accuracy that it states. */
    static final Duration TOLERANCE = Duration.ofSeconds(60);

    private final byte[] bytes;
    private final TimeStampResponse response;

    private Answer(byte[] bytes, TimeStampResponse response) {
        this.bytes = bytes;
        this.response = response;
    }

    static Answer parse(byte[] bytes) throws StampRefused {
        try {
            ASN1InputStream all = new ASN1InputStream(bytes);
            all.readObject();
            // What is read below is a beginning; the whole is hashed and kept, so nothing may hang on behind.
            if (all.read() >= 0) {
                throw new StampRefused("the answer has bytes that do not belong to it");
            }
            return new Answer(bytes.clone(), new TimeStampResponse(bytes));
        } catch (TSPException | IOException | RuntimeException e) {
            throw new StampRefused("the answer is not a time-stamp response: " + e.getMessage(), e);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The instant the authority says, to the millisecond. */
    Instant genTime() throws StampRefused {
        return info().getGenTime().toInstant();
    }

    /** How far from the true instant it may be, as the authority states; nought where it states nothing. */
    Duration accuracy() throws StampRefused {
        GenTimeAccuracy accuracy = info().getGenTimeAccuracy();
        return accuracy == null ? Duration.ZERO
                : Duration.ofSeconds(accuracy.getSeconds()).plusMillis(accuracy.getMillis()).plusNanos(accuracy.getMicros() * 1_000L);
    }

    /** Whether it belongs to this question, asked now: nonce and policy, and an instant that is now. */
    void answers(StampRequest asked, Instant now) throws StampRefused {
        TimeStampRequest request = asked.request();
        try {
            token();
            response.validate(request);
        } catch (TSPException e) {
            throw new StampRefused("it is no answer to the question: " + e.getMessage(), e);
        }
        BigInteger nonce = info().getNonce();
        if (!request.getNonce().equals(nonce)) {
            throw new StampRefused("it does not repeat the number of the question");
        }
        Duration off = Duration.between(now, genTime()).abs();
        if (off.compareTo(TOLERANCE.plus(accuracy())) > 0) {
            throw new StampRefused("its clock and ours are %d seconds apart: %s there, %s here".formatted(off.toSeconds(), genTime(), now));
        }
    }

    /**
     * Whether it is a time stamp over these bytes by an authority under one of these roots.
     *
     * @param known certificates between the authority's and the root that the answer may lack, and lists of revoked ones
     * @return the certificates from the one that signed up to the root
     */
    List<X509Certificate> verify(byte[] stamped, Set<TrustAnchor> roots, Evidence known) throws StampRefused {
        TimeStampTokenInfo info = info();
        if (!info.getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
                || !Arrays.equals(info.getMessageImprintDigest(), Hash.sha256(stamped).bytes())) {
            throw new StampRefused("it stamps something else");
        }
        List<X509Certificate> all = new ArrayList<>(known.certificates());
        X509Certificate signer = signer(all);
        return chain(signer, all, roots, known, info.getGenTime());
    }

    private X509Certificate signer(Collection<X509Certificate> all) throws StampRefused {
        try {
            TimeStampToken token = token();
            JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
            Store<X509CertificateHolder> within = token.getCertificates();
            X509CertificateHolder signer = null;
            for (X509CertificateHolder holder : within.getMatches(null)) {
                all.add(converter.getCertificate(holder));
                signer = token.getSID().match(holder) ? holder : signer;
            }
            if (signer == null) {
                throw new StampRefused("the certificate that signed is not in it");
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            return converter.getCertificate(signer);
        } catch (TSPException | OperatorCreationException | GeneralSecurityException | RuntimeException e) {
            throw new StampRefused("its signature is not right: " + e.getMessage(), e);
        }
    }

    private static List<X509Certificate> chain(X509Certificate signer, Collection<X509Certificate> all, Set<TrustAnchor> roots, Evidence known,
            Date at) throws StampRefused {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        try {
            CertPathBuilder builder = CertPathBuilder.getInstance("PKIX");
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(roots, target);
            parameters.setDate(at);
            parameters.setRevocationEnabled(false);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(all)));
            if (!known.revocations().isEmpty()) {
                parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known.revocations())));
                PKIXRevocationChecker revocation = (PKIXRevocationChecker) builder.getRevocationChecker();
                revocation.setOptions(EnumSet.of(PKIXRevocationChecker.Option.PREFER_CRLS, PKIXRevocationChecker.Option.NO_FALLBACK,
                        PKIXRevocationChecker.Option.SOFT_FAIL));
                parameters.addCertPathChecker(revocation);
            }
            PKIXCertPathBuilderResult built = (PKIXCertPathBuilderResult) builder.build(parameters);
            List<X509Certificate> chain = built.getCertPath().getCertificates().stream().map(X509Certificate.class::cast)
                    .collect(Collectors.toCollection(ArrayList::new));
            chain.add(built.getTrustAnchor().getTrustedCert());
            return chain;
        } catch (GeneralSecurityException e) {
            throw new StampRefused("its certificate does not lead to a root that is trusted: " + reason(e), e);
        }
    }

    private static String reason(Throwable e) {
        Throwable last = e;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.getMessage();
    }

    private TimeStampTokenInfo info() throws StampRefused {
        return token().getTimeStampInfo();
    }

    private TimeStampToken token() throws StampRefused {
        boolean granted = response.getStatus() == PKIStatus.GRANTED || response.getStatus() == PKIStatus.GRANTED_WITH_MODS;
        if (!granted || response.getTimeStampToken() == null) {
            String why = response.getStatusString();
            throw new StampRefused("the authority refuses (status %d%s)".formatted(response.getStatus(), why == null ? "" : ": " + why));
        }
        return response.getTimeStampToken();
    }
}
