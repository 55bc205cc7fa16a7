package org.dateline.draft;

import java.time.Instant;

/**
 * Somebody's decision whether the news is material. Without one it counts as material (rule D1 of the published checklist).
 *
 * @param reason why, in the person's words
 */
record Materiality(boolean material, String reason, Colleague decidedBy, Instant decided) {}
