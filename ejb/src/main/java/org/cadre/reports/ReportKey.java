package org.cadre.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which report. The names stand in addresses and closed periods. */
public enum ReportKey {
    RESOLUTION, ROUTING, LOAD, POLICY, QUALITY, PORTFOLIO, //
    SKILLS, PRIVACY, FAIRNESS, VALUE, //
    CLASSIFICATION, DUTIES, EXCEPTIONS, ACCESS, INTEGRITY;

    private static final Set<ReportKey> NAMED = Set.of(DUTIES, EXCEPTIONS, ACCESS, INTEGRITY);

    /** Whether it finds what breaks a control: each thing with its name, and nothing left out because few are behind it. */
    public boolean named() {
        return NAMED.contains(this);
    }

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportKey> of(String word) {
        return Arrays.stream(values()).filter(key -> key.word().equals(word)).findFirst();
    }
}
