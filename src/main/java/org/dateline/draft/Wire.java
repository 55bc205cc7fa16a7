package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dateline.issuer.Issuer;

/** A news wire that reports its crossings itself, for one issuer. It signs with a secret that is shown once and kept sealed. */
@Entity
@Table(name = "draft_wire")
class Wire extends PanacheEntityBase {

    /** How far the time of a delivery may be from now. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    /** How long the secret before the present one is still taken. */
    private static final Duration OVERLAP = Duration.ofDays(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuer_id")
    private Issuer issuer;

    private String name;

    @Column(name = "wrapped_key")
    private byte[] wrappedKey;

    @Column(name = "sealed_secret")
    private byte[] sealedSecret;

    private Instant made;

    @Column(name = "sealed_before")
    private byte[] sealedBefore;

    private Instant retired;

    protected Wire() {}

    /** Enters a wire; its first secret comes from {@link #renew}. */
    static Wire enter(Issuer issuer, String name) {
        var wire = new Wire();
        wire.id = UUID.randomUUID();
        wire.issuer = issuer;
        wire.name = name;
        wire.wrappedKey = DraftSeal.create(wire.id).wrap(DraftSeal.wrappingKey());
        return wire;
    }

    /** Those of these issuers, by name. */
    static List<Wire> of(Collection<Long> issuerIds) {
        return issuerIds.isEmpty() ? List.of() : list("from Wire w join fetch w.issuer where w.issuer.id in ?1 order by w.name, w.id", issuerIds);
    }

    static Optional<Wire> withId(UUID id) {
        return find("from Wire w join fetch w.issuer where w.id = ?1", id).firstResultOptional();
    }

    /**
     * Gives it a new secret and lets it report again.
     *
     * @return the secret, to be shown once: 256 random bits in base64url
     */
    String renew(Instant now) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sealedBefore = sealedSecret;
        sealedSecret = seal().seal("secret", secret.getBytes(StandardCharsets.US_ASCII));
        made = now;
        retired = null;
        persist();
        return secret;
    }

    /** Takes no more deliveries. */
    void retire(Instant now) {
        retired = retired == null ? now : retired;
        sealedBefore = null;
    }

    /**
     * Whether a delivery comes from this wire: HMAC-SHA-256 over the time, a full stop and the body.
     *
     * @param time      as sent, in whole seconds since 1970
     * @param signature as sent, in hexadecimal
     */
    boolean hasSigned(String time, byte[] body, String signature, Instant now) {
        Stream<byte[]> secrets = sealedBefore == null || made.plus(OVERLAP).isBefore(now)
                ? Stream.of(sealedSecret) : Stream.of(sealedSecret, sealedBefore);
        return retired == null && secrets.map(secret -> seal().open("secret", secret))
                .map(secret -> signature(secret, time, body))
                .anyMatch(right -> MessageDigest.isEqual(right.getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8)));
    }

    /** In lower-case hexadecimal. */
    static String signature(byte[] secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a delivery down. @return false if it was taken before */
    boolean takes(byte[] body, Instant now) {
        try {
            return Panache.getEntityManager()
                    .createNativeQuery("INSERT IGNORE INTO draft_wire_delivery (wire_id, digest, received) VALUES (?1, ?2, ?3)")
                    .setParameter(1, id.toString())
                    .setParameter(2, MessageDigest.getInstance("SHA-256").digest(body))
                    .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                    .executeUpdate() == 1;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private DraftSeal seal() {
        return DraftSeal.unwrap(id, wrappedKey, DraftSeal.wrappingKey());
    }

    public UUID id() {
        return id;
    }

    public Issuer issuer() {
        return issuer;
    }

    public String name() {
        return name;
    }

    /** When its secret was made. */
    public Instant made() {
        return made;
    }

    /** Null while it may report. */
    public Instant retired() {
        return retired;
    }
}
