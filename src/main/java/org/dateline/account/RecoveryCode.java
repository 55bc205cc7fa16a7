package org.dateline.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** A code on paper, in place of one from the authenticator app; each is good once. */
@Entity
@IdClass(RecoveryCode.Key.class)
@Table(name = "recovery_code")
class RecoveryCode extends PanacheEntityBase {

    static final int MADE_AT_ONCE = 10;

    record Key(UUID person, String codeHash) implements Serializable {}

    @Id
    private UUID person;

    @Id
    @Column(name = "code_hash")
    private String codeHash;

    private Instant made;

    private Instant used;

    protected RecoveryCode() {}

    /** In place of all earlier ones. @return the codes, to be shown once and kept nowhere */
    static List<String> makeAnew(UUID person, Instant now) {
        endAll(person);
        List<String> codes = Stream.generate(Secret::legible).limit(MADE_AT_ONCE).toList();
        for (String code : codes) {
            var kept = new RecoveryCode();
            kept.person = person;
            kept.codeHash = Secret.hash(code);
            kept.made = now;
            kept.persist();
        }
        return codes;
    }

    static void endAll(UUID person) {
        delete("person", person);
    }

    /** Whether it is one, and not used before: one statement decides and uses it up. */
    static boolean use(UUID person, String typed, Instant now) {
        return update("used = ?1 where person = ?2 and codeHash = ?3 and used is null", now, person, Secret.hash(normal(typed))) == 1;
    }

    static long left(UUID person) {
        return count("person = ?1 and used is null", person);
    }

    /** As it was shown, however it was typed: in capitals, with other dashes, or without any. */
    private static String normal(String typed) {
        return Secret.grouped(typed.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", ""));
    }
}
