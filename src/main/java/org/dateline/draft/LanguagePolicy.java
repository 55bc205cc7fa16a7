package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Optional;
import org.dateline.issuer.Issuer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Whether an issuer's releases are expected in French (rule L1): its own policy, which it may follow for reasons of law or courtesy. */
@Entity
@Table(name = "language_policy")
class LanguagePolicy extends PanacheEntityBase {

    enum French {
        NONE("French is not expected"),
        ANNOUNCED("French may follow: a release without it is warned of"),
        REQUIRED("French goes out with the English, or nothing does");

        private final String label;

        French(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static Optional<French> named(String name) {
            return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
        }
    }

    @Id
    @Column(name = "issuer_id")
    private long issuerId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private French french;

    protected LanguagePolicy() {}

    private LanguagePolicy(long issuerId, French french) {
        this.issuerId = issuerId;
        this.french = french;
    }

    static French of(Issuer issuer) {
        return LanguagePolicy.<LanguagePolicy>findByIdOptional(issuer.id()).map(policy -> policy.french).orElse(French.NONE);
    }

    static void set(Issuer issuer, French french) {
        LanguagePolicy.<LanguagePolicy>findByIdOptional(issuer.id()).ifPresentOrElse(policy -> policy.french = french,
                () -> new LanguagePolicy(issuer.id(), french).persist());
    }
}
