package org.dateline.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.shared.Keys;
import org.dateline.shared.Seal;

/** That a person's authenticator app shares a secret with the portal. */
@Entity
@Table(name = "second_factor")
class SecondFactor extends PanacheEntityBase {

    @Id
    private UUID person;

    @Column(name = "sealed_secret")
    private byte[] sealedSecret;

    private Instant enrolled;

    @Column(name = "last_step")
    private long lastStep;

    protected SecondFactor() {}

    static Optional<SecondFactor> of(UUID person) {
        return findByIdOptional(person);
    }

    static boolean has(UUID person) {
        return count("person", person) > 0;
    }

    /** Those who have one. */
    static Set<UUID> people() {
        return SecondFactor.<SecondFactor>listAll().stream().map(factor -> factor.person).collect(Collectors.toSet());
    }

    /** In place of an earlier one. @param step of the code that proved that the app has the secret; it is used up by that */
    static void enrol(UUID person, byte[] secret, long step, Instant now) {
        end(person);
        var factor = new SecondFactor();
        factor.person = person;
        factor.sealedSecret = seal().seal(boundTo(person), secret);
        factor.enrolled = now;
        factor.lastStep = step;
        factor.persist();
    }

    static void end(UUID person) {
        delete("person", person);
    }

    /**
     * Whether the code is good, and nobody was faster with it: one statement decides and uses it up.
     *
     * @throws IllegalStateException if the secret cannot be opened with the portal's key
     */
    boolean accepts(String code, Instant now) {
        OptionalLong step = OneTimeCode.step(secret(), code, now);
        return step.isPresent()
                && update("lastStep = ?1 where person = ?2 and enrolled = ?3 and lastStep < ?1", step.getAsLong(), person, enrolled) == 1;
    }

    private byte[] secret() {
        try {
            return seal().open(boundTo(person), sealedSecret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The second factor of person " + person
                    + " cannot be opened: it was altered, or the account key is not the one it was sealed with", e);
        }
    }

    Instant enrolled() {
        return enrolled;
    }

    private static Seal seal() {
        return new Seal(CDI.current().select(Keys.class).get().account());
    }

    private static String boundTo(UUID person) {
        return "second factor " + person;
    }
}
