package org.cadre.web.pools;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /pools/{id}}: one pool. The owner and who governs {@code POST} to {@code …/members} ({@code who}),
 * {@code …/members/{id}/remove}, {@code …/duties} ({@code member}, {@code days}, {@code from}, {@code until}) and
 * {@code …/duties/{id}/remove}; who governs also to the page itself and to {@code …/remove}.
 *
 * @param owner nobody where they have left
 * @param zone whose clock the rota goes by
 * @param lastResort classifications of which it is the last resort, in the reader's language
 * @param rota in the order of the week
 * @param staffing where the reader may say who is in it
 * @param governing the form of the pool itself, where the reader may change it
 */
public record PoolView(String id, String name, Optional<Person> owner, String zone, Duration target,
        List<String> lastResort, List<Person> onDuty, List<Person> members, List<Duty> rota,
        Optional<Staffing> staffing, Optional<Form> governing, List<Option> classifications) implements View {
    /** @param day in the reader's language */
    public record Duty(String id, String day, String from, String until, Person member) {}

    /** @param choices the members, for the form of a duty */
    public record Staffing(Form member, Form duty, List<Option> choices, List<Option> days) {}

    @Override
    public String template() {
        return "pools/pool";
    }
}
