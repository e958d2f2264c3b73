package org.cadre.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which report. The names stand in addresses and closed periods. */
public enum ReportKey {
    RESOLUTION, ROUTING, LOAD, POLICY, QUALITY, PORTFOLIO, //
    SKILLS, PRIVACY, FAIRNESS, VALUE;

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportKey> of(String word) {
        return Arrays.stream(values()).filter(key -> key.word().equals(word)).findFirst();
    }
}
