package org.cadre.web.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Person;
import org.cadre.web.View;
import org.cadre.web.asks.AskLine;
import org.cadre.web.follows.FollowView;

/**
 * {@code GET /people/{id}}: a colleague's skills and topics.
 *
 * @param me whether it is the reader
 * @param mail work address
 * @param site site and country in one line
 * @param localTime the time there, as "14:20", and the zone's name; empty where the reader may not see it
 * @param manager the colleague's manager, if any
 * @param awayUntil last day away, if away
 * @param left whether the colleague has left the company
 * @param skills strongest first
 * @param topics what the colleague answered about, only from asks that the reader may see
 * @param answered a few of those asks
 * @param follow a button to follow the colleague
 */
public record PersonView(Person person, boolean me, String mail, String site, String localTime,
        Optional<Person> manager, Optional<LocalDate> awayUntil, boolean left, List<SkillLine> skills,
        List<String> topics, List<AskLine> answered, FollowView follow) implements View {
    /**
     * One skill.
     *
     * @param id as in {@code /skills/{id}}
     * @param level 1 to 5; messages {@code skill.level.1} to {@code .5}
     * @param evidence web addresses, shown as links
     * @param answers that show it, of asks that the reader may see
     * @param endorsers who have seen it, by name
     * @param endorsing what the reader can do about it
     */
    public record SkillLine(String id, String label, int level, List<String> evidence, Optional<LocalDate> lastUsed,
            List<Shown> answers, List<Endorser> endorsers, Endorsing endorsing) {}

    /** An answer in the portal, by its ask's title. */
    public record Shown(String href, String title) {}

    /**
     * Who endorses a skill.
     *
     * @param id as in {@code /people/{id}}
     * @param reason why, or empty
     */
    public record Endorser(String id, String name, String reason) {}

    /** {@code POST /people/{id}/skills/{skill}/endorse} with {@code reason}, and {@code .../withdraw}. */
    public enum Endorsing {
        NEITHER, ENDORSE, WITHDRAW
    }

    @Override
    public String template() {
        return "people/person";
    }
}
