package org.dateline.ledger.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.dateline.ledger.LedgerFixture;
import org.dateline.ledger.SignedCheckpoint;
import org.dateline.ledger.TimeStamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An authority over the network, with certificates that can be revoked. */
class AuthorityTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:44:53Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final BigInteger SERIAL = BigInteger.valueOf(4711);

    @TempDir
    Path folder;

    private final SignedCheckpoint checkpoint = LedgerFixture.signedCheckpoint(NOW);
    private HttpServer server;
    private DevelopmentAuthority behind;
    private X509Certificate root;
    private KeyPair rootKey;
    private byte[] revoked;
    private int status = 200;
    private String type = "application/timestamp-reply";
    private int longer;

    @BeforeEach
    void an_authority_serves() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tsr", this::stamp);
        server.createContext("/list.crl", exchange -> answer(exchange, revoked == null ? 404 : 200, "application/pkix-crl", revoked == null ? new byte[0] : revoked));
        server.start();
        rootKey = key();
        root = certificate(rootKey, rootKey, "CN=Root", BigInteger.ONE, null);
        KeyPair own = key();
        X509Certificate certificate = certificate(own, rootKey, "CN=Time stamps", SERIAL, "http://localhost:" + server.getAddress().getPort() + "/list.crl");
        StringWriter pem = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
            writer.writeObject(new JcaPKCS8Generator(own.getPrivate(), null));
            writer.writeObject(certificate);
            writer.writeObject(root);
        }
        behind = DevelopmentAuthority.in(Files.writeString(folder.resolve("authority.pem"), pem.toString()), CLOCK);
    }

    @AfterEach
    void it_closes() {
        server.stop(0);
    }

    @Test
    void its_time_stamp_comes_with_certificates_and_the_list_of_revoked_ones() throws Exception {
        revoked = list(false);
        TimeStamp stamp = authority("user:pass@").stamp(checkpoint);

        assertThat(stamp.genTime()).isEqualTo(NOW);
        assertThat(Evidence.parse(stamp.evidence())).satisfies(evidence -> {
            assertThat(evidence.certificates()).hasSize(2).last().isEqualTo(root);
            assertThat(evidence.revocations()).hasSize(1);
        });
    }

    @Test
    void one_whose_certificate_is_revoked_is_refused() throws Exception {
        revoked = list(true);

        assertThatExceptionOfType(StampRefused.class).isThrownBy(() -> authority("user:pass@").stamp(checkpoint)).withMessageContaining("revoked");
    }

    @Test
    void a_list_that_cannot_be_had_keeps_no_time_stamp_back() throws Exception {
        assertThat(Evidence.parse(authority("user:pass@").stamp(checkpoint).evidence()).revocations()).isEmpty();
    }

    @Test
    void whoever_does_not_sign_in_is_told_so() {
        assertThatExceptionOfType(StampRefused.class).isThrownBy(() -> authority("").stamp(checkpoint)).withMessageContaining("answered 401");
    }

    @Test
    void an_answer_of_another_kind_or_without_end_is_refused() {
        type = "text/html";
        assertThatExceptionOfType(StampRefused.class).isThrownBy(() -> authority("user:pass@").stamp(checkpoint)).withMessageContaining("text/html");
        type = "application/timestamp-reply";
        longer = 60_000;
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> authority("user:pass@").stamp(checkpoint)).withMessageContaining("60000");
        longer = 0;
        status = 503;
        assertThatExceptionOfType(StampRefused.class).isThrownBy(() -> authority("user:pass@").stamp(checkpoint)).withMessageContaining("503");
    }

    private Authority authority(String user) {
        AuthorityHttp http = new AuthorityHttp();
        URI address = URI.create("http://" + user + "localhost:" + server.getAddress().getPort() + "/tsr");
        return new Authority("first", null, new Evidence(List.of(root), List.of()), request -> http.ask(address, request), new RevocationLists(http, CLOCK), CLOCK);
    }

    private void stamp(HttpExchange exchange) throws IOException {
        boolean known = "Basic dXNlcjpwYXNz".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        try {
            byte[] response = behind.answer(exchange.getRequestBody().readAllBytes());
            byte[] sent = Arrays.copyOf(response, response.length + longer);
            answer(exchange, known ? status : 401, type, sent);
        } catch (StampRefused e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static KeyPair key() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static ContentSigner signer(KeyPair key) throws Exception {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate());
    }

    private static X509Certificate certificate(KeyPair key, KeyPair by, String name, BigInteger serial, String list) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(new X500Name("CN=Root"), serial, Date.from(NOW.minus(Duration.ofDays(9))),
                Date.from(NOW.plus(Duration.ofDays(9))), new X500Name(name), key.getPublic());
        if (list == null) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        } else {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(
                    new DistributionPointName(new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, list))), null, null)}));
        }
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(by)));
    }

    private byte[] list(boolean withIt) throws Exception {
        JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(root, Date.from(NOW.minus(Duration.ofDays(1))));
        builder.setNextUpdate(Date.from(NOW.plus(Duration.ofDays(1))));
        if (withIt) {
            builder.addCRLEntry(SERIAL, Date.from(NOW.minus(Duration.ofDays(2))), CRLReason.keyCompromise);
        }
        return builder.build(signer(rootKey)).getEncoded();
    }
}
