package org.cadre.waves;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskFacts;
import org.cadre.capacity.Standing;
import org.cadre.capacity.Standings;
import org.cadre.governance.Facts;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;

/** What rules may know of those who may be invited; what takes a query of its own only where a rule names it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CandidateFacts {
    private static final Set<String> OF_STANDING = Set.of("candidate.open_invitations", "candidate.weekly_minutes",
            "candidate.minutes_this_week");

    @Inject
    private Colleagues colleagues;
    @Inject
    private AskFacts askFacts;
    @Inject
    private Standings standings;
    @Inject
    private Clock clock;

    protected CandidateFacts() {}

    /**
     * @param needed names of facts that some rule names
     * @return for each who is known
     */
    Map<ColleagueId, Facts> of(Ask ask, Collection<ColleagueId> ids, Set<String> needed) {
        return of(ask, ids, needed, some -> standings.lookBeside(ask.id(), some, clock.instant()));
    }

    /** The same as a reader may know it: only asks that they may see keep anybody busy. */
    Map<ColleagueId, Facts> seenBy(Reader reader, Ask ask, Collection<ColleagueId> ids, Set<String> needed) {
        return of(ask, ids, needed, some -> standings.seenBy(reader, some, clock.instant()));
    }

    private Map<ColleagueId, Facts> of(Ask ask, Collection<ColleagueId> ids, Set<String> needed,
            Function<Set<ColleagueId>, Map<ColleagueId, Standing>> load) {
        var inside = ask.wall().map(wall -> colleagues.membersOf(wall, ids)).orElse(Set.copyOf(ids));
        var found = new HashMap<ColleagueId, Facts>();
        askFacts.people("candidate", colleagues.all(ids))
                .forEach((id, facts) -> found.put(id, facts.and("candidate.inside_wall", inside.contains(id))));
        if (needed.stream().anyMatch(name -> name.startsWith("reader.")))
            askFacts.people("reader", colleagues.all(ids)).forEach((id, facts) -> found.computeIfPresent(id,
                    (_, known) -> known.and(facts).and("reader.inside_wall", inside.contains(id))
                            .and("reader.roles", Set.of())));
        if (needed.stream().anyMatch(OF_STANDING::contains))
            load.apply(Set.copyOf(found.keySet()))
                    .forEach((id, standing) -> found.computeIfPresent(id,
                            (_, facts) -> facts.and("candidate.open_invitations", standing.capacity().open())
                                    .and("candidate.weekly_minutes", standing.capacity().weeklyMinutes())
                                    .and("candidate.minutes_this_week", standing.capacity().minutesUsed())));
        if (needed.contains("candidate.skills")) {
            var skills = colleagues.skillsOf(found.keySet());
            found.replaceAll((id, facts) -> facts.and("candidate.skills", skills.getOrDefault(id, Set.of())));
        }
        return found;
    }
}
