package org.dateline.draft;

import java.util.List;

/**
 * What one check said of a draft, as the desk shows it and as the record of the publication keeps it.
 *
 * @param check    name of the check
 * @param title    the check as a sentence
 * @param rule     letters of its rule in the published checklist; empty for the portal's own reading
 * @param basis    what the rule asks, and where that is written
 * @param source   how far the rule was read
 * @param version  of the check, counted from 1: it rises when the check comes to decide otherwise
 * @param lookedAt its inputs, in words
 * @param findings empty if all is well
 */
public record CheckResult(String check, String title, String rule, String basis, String source, int version, String lookedAt,
        List<Finding> findings) {

    public CheckResult {
        findings = List.copyOf(findings);
    }

    /** True if nothing was found. */
    public boolean passed() {
        return findings.isEmpty();
    }

    /** The same with the reasons that were given against its findings. */
    CheckResult with(java.util.function.UnaryOperator<Finding> reasons) {
        return new CheckResult(check, title, rule, basis, source, version, lookedAt, findings.stream().map(reasons).toList());
    }
}
