package org.dateline.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A release corrects an earlier one. It comes into being with the correcting release, under that one's entry. */
@Entity
@Table(name = "release_correction")
class Correction extends PanacheEntityBase {

    @Id
    private long entry;

    private long corrected;

    protected Correction() {}

    Correction(Release correcting, long corrected) {
        this.entry = correcting.entry();
        this.corrected = corrected;
    }
}
