package org.dateline.draft;

import java.time.Instant;
import org.dateline.shared.FieldProblems;

/**
 * How the news was or is made known besides this site. In Canada the site is never the first channel: a material release
 * goes live here on or after its crossing of the wire (TSX Company Manual, electronic communications; invariant 10).
 *
 * @param material  whether the news is material; undecided counts as material
 * @param wire      name of the news wire; empty if it is not material
 * @param crossedAt when it crossed the wire, as the wire says; null if it is not material
 * @param link      address of the release at the wire; may be empty
 * @param reason    why it is not material; empty if it is
 */
public record Dissemination(boolean material, String wire, Instant crossedAt, String link, String reason) {

    public static Dissemination crossed(String wire, Instant crossedAt, String link) {
        return new Dissemination(true, wire.strip(), crossedAt, link.strip(), "");
    }

    public static Dissemination notMaterial(String reason) {
        return new Dissemination(false, "", null, "", reason.strip());
    }

    /** What is wrong, by the names of this record's parts. */
    public FieldProblems problems(Instant now) {
        FieldProblems problems = new FieldProblems();
        if (!material) {
            return problems.line("reason", reason, 1000);
        }
        problems.line("wire", wire, 200).optionalLine("link", link, 500);
        if (crossedAt == null) {
            problems.add("crossedAt", "Please give the time at which it crossed the wire: material news is never first on this site.");
        } else if (crossedAt.isAfter(now)) {
            problems.add("crossedAt", "This is in the future. A material release goes live here on or after its crossing.");
        }
        if (!link.isEmpty() && !link.matches("https?://[^\\s/]+(/\\S*)?")) {
            problems.add("link", "Please give the whole address, beginning with https:// or http://.");
        }
        return problems;
    }
}
