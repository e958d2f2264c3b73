package org.cadre.reports;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** What a rule keeps people from, by what its condition asks for; the first one counts. The names stand in closed periods. */
enum Guard {
    WALL("inside_wall"), AUTHORISATION("authorisations"), CLEARANCE("clearance"), CLASSIFICATION("classification");

    private final String fact;

    Guard(String fact) {
        this.fact = fact;
    }

    static Optional<Guard> of(Collection<String> needs) {
        return Arrays.stream(values()).filter(guard -> needs.stream().anyMatch(need -> need.endsWith("." + guard.fact)))
                .findFirst();
    }
}
