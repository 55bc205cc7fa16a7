package org.dateline.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A visible release as lists, feeds and neighbours show it. */
public record ReleaseSummary(
        long entry,
        UUID uuid,
        String issuerSlug,
        String issuerName,
        String homeZone,
        String language,
        Category category,
        Instant published,
        boolean admitted,
        IssueDate issued,
        ReleaseAddress address,
        String headline,
        String lead,
        List<PrintedSymbol> symbols) {}
