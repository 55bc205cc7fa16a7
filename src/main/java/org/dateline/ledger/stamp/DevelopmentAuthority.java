package org.dateline.ledger.stamp;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * An authority within the portal, so that an evaluation shows everything without a network. Its time is the portal's own and proves
 * nothing, and its certificates say so in their names.
 */
final class DevelopmentAuthority implements Authority.Desk {

    static final String NAME = "development";

    /** In the names of its certificates; a production start refuses any authority whose root bears it. */
    static final String MARK = "DEV ONLY";

    private static final Duration VALID = Duration.ofDays(3650);
    /** Below the arc for examples (ISO/IEC 9834-1): nobody's policy. */
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.3161");
    private static final String SIGNED_WITH = "SHA256withECDSA";
    private static final int SERIAL_BITS = 127;
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final PrivateKey key;
    private final X509Certificate certificate;
    private final X509Certificate root;

    private DevelopmentAuthority(Clock clock, PrivateKey key, X509Certificate certificate, X509Certificate root) {
        this.clock = clock;
        this.key = key;
        this.certificate = certificate;
        this.root = root;
    }

    /** The one whose key and certificates are in the file, readable by its owner only; made first if there is none. */
    static DevelopmentAuthority in(Path file, Clock clock) throws IOException {
        if (Files.exists(file)) {
            return read(file, clock);
        }
        DevelopmentAuthority made = make(clock);
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileAttribute<?>[] ownerOnly = POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        Files.createFile(file, ownerOnly);
        Files.writeString(file, made.pem());
        return made;
    }

    static DevelopmentAuthority make(Clock clock) {
        try {
            Instant now = clock.instant();
            KeyPair rootKey = newKey();
            X500Name rootName = new X500Name("CN=Dateline evaluation root (%s), O=%s".formatted(MARK, MARK));
            X509v3CertificateBuilder rootBuilder = builder(rootName, rootName, rootKey, now);
            rootBuilder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            rootBuilder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            KeyPair ownKey = newKey();
            X509v3CertificateBuilder ownBuilder = builder(rootName, new X500Name("CN=Dateline evaluation time stamps (%s), O=%s".formatted(MARK, MARK)),
                    ownKey, now);
            ownBuilder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            ownBuilder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            return new DevelopmentAuthority(clock, ownKey.getPrivate(), signed(ownBuilder, rootKey), signed(rootBuilder, rootKey));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("The development authority could not be made", e);
        }
    }

    private static KeyPair newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair subjectKey, Instant now) {
        return new JcaX509v3CertificateBuilder(issuer, serial(), Date.from(now.minus(Duration.ofDays(1))), Date.from(now.plus(VALID)), subject,
                subjectKey.getPublic());
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair by) throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder(SIGNED_WITH).build(by.getPrivate())));
    }

    private static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, RANDOM);
    }

    private static DevelopmentAuthority read(Path file, Clock clock) throws IOException {
        PrivateKey key = null;
        List<X509Certificate> certificates = new ArrayList<>();
        try (PEMParser parser = new PEMParser(new StringReader(Files.readString(file)))) {
            for (Object one = parser.readObject(); one != null; one = parser.readObject()) {
                if (one instanceof PrivateKeyInfo found) {
                    key = new JcaPEMKeyConverter().getPrivateKey(found);
                } else if (one instanceof X509CertificateHolder found) {
                    certificates.add(new JcaX509CertificateConverter().getCertificate(found));
                }
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (key == null || certificates.size() != 2) {
            throw new IOException("it does not hold a key and two certificates");
        }
        return new DevelopmentAuthority(clock, key, certificates.get(0), certificates.get(1));
    }

    private String pem() throws IOException {
        StringWriter pem = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
            writer.writeObject(new JcaPKCS8Generator(key, null));
            writer.writeObject(certificate);
            writer.writeObject(root);
        }
        return pem.toString();
    }

    /** What its time stamps are verified with. */
    Evidence roots() {
        return new Evidence(List.of(root), List.of());
    }

    @Override
    public byte[] answer(byte[] request) throws IOException, StampRefused {
        try {
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build(SIGNED_WITH, key, certificate),
                    new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)), POLICY);
            tokens.setAccuracySeconds(1);
            tokens.setResolution(TimeStampTokenGenerator.R_MILLISECONDS);
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(request), serial(), Date.from(clock.instant())).getEncoded();
        } catch (TSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new StampRefused("the development authority cannot answer: " + e.getMessage(), e);
        }
    }
}
