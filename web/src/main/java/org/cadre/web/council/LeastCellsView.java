package org.cadre.web.council;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /least-cells}: under which size a count is left out at each site, and every wish for another.
 *
 * @param form {@code POST /least-cells}: {@code site}, {@code size}, {@code reason}; missing for who only reads
 */
public record LeastCellsView(List<Site> sites, List<Line> lines, Optional<Form> form, List<Option> choices, int least,
        int most) implements View {
    public record Site(String name, int size) {}

    /**
     * One wish.
     *
     * @param state WAITING, GRANTED or REFUSED
     * @param mayGrant shows a button to {@code POST /least-cells/{id}/grant}
     * @param mayRefuse shows one to {@code /refuse}
     */
    public record Line(String id, String site, int size, String reason, Person by, Instant at, String state,
            Optional<Person> decider, boolean mayGrant, boolean mayRefuse) {}

    @Override
    public String template() {
        return "council/cells";
    }
}
