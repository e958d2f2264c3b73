package org.cadre.web.simulator;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.cadre.asks.NewAsk;
import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /simulator}, and the answer to its {@code POST}.
 *
 * @param form {@code text}, {@code classification}, {@code mustHave}, {@code niceToHave}
 * @param classifications up to the reader's clearance
 */
public record SimulatorView(Form form, List<Option> classifications, Optional<Result> result) implements View {
    /**
     * What would come of it.
     *
     * @param named whether exclusions stand by name and clearance is looked at
     * @param least from which number on it is told
     */
    public record Result(List<Ranked> ranking, List<Excluded> exclusions, boolean named, int least) {
        /** So many are looked at by whoever only wants to know whether the right ones would be asked. */
        private static final int SHOWN = 5;

        public List<Ranked> first() {
            return ranking.subList(0, Math.min(SHOWN, ranking.size()));
        }

        public List<Ranked> others() {
            return ranking.subList(first().size(), ranking.size());
        }
    }

    /** Somebody who could be asked, best first. */
    public record Ranked(Person person, List<Share> factors) {}

    /** One factor in the reader's language, and how much of all that speaks for them it is. */
    public record Share(String what, int percent) {}

    /**
     * Who is left out for one cause.
     *
     * @param cause a name of {@code org.cadre.simulator.Cause}; messages: {@code simulator.cause.X}
     * @param number empty where it is smaller than the reader may know
     */
    public record Excluded(String cause, List<Person> people, OptionalInt number) {}

    /** Whether the part behind "more options" must stand open. */
    public boolean optionsUsed() {
        return form.errors().stream().anyMatch(error -> !error.field().equals("text"))
                || !form.value("mustHave").isEmpty() || !form.value("niceToHave").isEmpty();
    }

    public int longest() {
        return NewAsk.LONGEST_TEXT;
    }

    @Override
    public String template() {
        return "simulator/simulator";
    }
}
