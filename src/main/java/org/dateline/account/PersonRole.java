package org.dateline.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import org.dateline.shared.Role;

/** A role that a person has for one issuer, or for all of them. */
@Embeddable
public class PersonRole {

    /** Stands for every issuer of the portal, also for those that come later. */
    public static final long EVERY_ISSUER = 0;

    private long issuer;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(32)")
    private Role role;

    private Instant granted;

    protected PersonRole() {}

    PersonRole(long issuer, Role role, Instant granted) {
        this.issuer = issuer;
        this.role = role;
        this.granted = granted;
    }

    public long issuer() {
        return issuer;
    }

    public Role role() {
        return role;
    }

    boolean is(long issuerId, Role wanted) {
        return issuer == issuerId && role == wanted;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonRole that && that.issuer == issuer && that.role == role;
    }

    @Override
    public int hashCode() {
        return Objects.hash(issuer, role);
    }
}
