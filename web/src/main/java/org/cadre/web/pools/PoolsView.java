package org.cadre.web.pools;

import java.time.Duration;
import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /pools}: every pool; {@code POST} makes one.
 *
 * @param form {@code name}, {@code owner}, {@code zone}, {@code targetMinutes}, {@code lastResort}
 * @param mayMake whether the reader makes pools
 */
public record PoolsView(List<Line> pools, boolean mayMake, Form form, List<Option> classifications) implements View {
    /** @param onDuty who is on duty now */
    public record Line(String id, String name, int members, Duration target, List<Person> onDuty) {}

    @Override
    public String template() {
        return "pools/pools";
    }
}
