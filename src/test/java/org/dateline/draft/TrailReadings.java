package org.dateline.draft;

import java.util.List;

/** For tests outside the package: the deeds by which somebody saw what a draft says. */
public final class TrailReadings {

    public static final List<String> NAMES = TrailResource.READINGS;

    private TrailReadings() {}
}
