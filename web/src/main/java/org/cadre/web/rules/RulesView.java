package org.cadre.web.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /rules}: the rules in force, and the versions on their way.
 *
 * @param mayWrite whether the reader may change any of it
 */
public record RulesView(List<Line> rules, List<Waiting> waiting, boolean mayWrite) implements View {
    /** A rule in force; the numbers are of the last 30 days, and so is the time when it last met something. */
    public record Line(String id, String title, String stage, String effect, String mode, int version, long refused,
            long wouldHaveRefused, Optional<Instant> last, boolean stopped) {}

    /** @param decides whether it waits for the reader */
    public record Waiting(String id, int version, String title, String state, Person author, Instant at,
            boolean decides) {}

    @Override
    public String template() {
        return "rules/rules";
    }
}
