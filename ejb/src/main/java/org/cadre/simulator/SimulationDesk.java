package org.cadre.simulator;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.NewAsk;
import org.cadre.audit.Acts;
import org.cadre.capacity.RoutingSettings;
import org.cadre.capacity.Standing;
import org.cadre.capacity.Standings;
import org.cadre.disclosure.Disclosures;
import org.cadre.disclosure.Field;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.matching.Candidate;
import org.cadre.matching.IndexFinder;
import org.cadre.matching.Obstacle;
import org.cadre.matching.Passed;
import org.cadre.matching.Reason;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.prose.Prose;
import org.cadre.wishes.SkillNames;
import org.cadre.wishes.SkillWish;

/** Tries a question out. It is one transaction, which keeps that somebody did so and nothing else. */
@ApplicationScoped
@Transactional
public class SimulationDesk {
    /** The kind of act under which it is kept, with an id of its own as the subject. */
    public static final String ACT = "SIMULATED";
    /** Among how many of those for whom most speaks it is looked who is missing. */
    private static final int LOOKED_AT = 200;

    @Inject
    private IndexFinder finder;
    @Inject
    private SkillNames skillNames;
    @Inject
    private Prose prose;
    @Inject
    private Standings standings;
    @Inject
    private Disclosures disclosures;
    @Inject
    private Acts acts;
    @Inject
    private RoutingSettings routing;
    @Inject
    private SimulatorSettings settings;
    @Inject
    private Clock clock;

    protected SimulationDesk() {}

    /**
     * @throws BadInput where a field cannot be taken, or the classification is above the asker's clearance
     * @throws org.cadre.matching.IndexNotReady before the index is there
     */
    public Simulation simulate(Reader asker, NewAsk wanted) {
        if (!asker.clearance().covers(wanted.classification()))
            throw new BadInput("classification", wanted.classification().name(), Message.of("bad.above-clearance"));
        var wishes = skillNames.found(wanted.wishes());
        boolean governs = asker.roles().contains(Role.GOVERNANCE);
        var ask = Ask.filedBy(asker.id(), seen(wanted, governs).kept(asker.id(), prose), clock.instant());
        acts.keep(ACT, UUID.randomUUID(), asker.id().value());
        var found = finder.find(ask, wishes, routing.candidates());
        var passed = finder.passed(ask, wishes, LOOKED_AT);
        var secretive = secretive(asker, wishes,
                Stream.concat(found.stream().map(Candidate::colleague), passed.stream().map(Passed::colleague))
                        .toList());
        var ranking = found.stream().filter(one -> !secretive.contains(one.colleague())).map(SimulationDesk::ranked)
                .toList();
        return new Simulation(ranking, told(causes(passed, secretive, asker), governs), governs, settings.least(),
                wishes);
    }

    /** To others than GOVERNANCE every question is as a public one. */
    private static NewAsk seen(NewAsk wanted, boolean exactly) {
        return exactly
                ? wanted
                : new NewAsk(wanted.title(), wanted.text(), wanted.tags(), wanted.language(), Classification.PUBLIC,
                        wanted.urgency());
    }

    /** Of whom a must would tell what they hide: whether they have a skill. To such a reader they have none. */
    private Set<ColleagueId> secretive(Reader reader, List<SkillWish> wishes, List<ColleagueId> people) {
        if (wishes.stream().noneMatch(SkillWish::mandatory))
            return Set.of();
        var hidden = disclosures.hiddenFrom(reader, people);
        return people.stream().filter(one -> !hidden.shows(one, Field.SKILLS)).collect(Collectors.toSet());
    }

    private Map<Cause, List<ColleagueId>> causes(List<Passed> all, Set<ColleagueId> secretive, Reader asker) {
        var causes = new EnumMap<Cause, List<ColleagueId>>(Cause.class);
        for (Cause cause : Cause.values())
            causes.put(cause, new ArrayList<>());
        add(causes, Cause.ASKER, asker.id());
        var load = standings.seenBy(asker, all.stream().map(Passed::colleague).toList(), clock.instant());
        for (Passed one : all)
            cause(one, secretive, load).ifPresent(cause -> add(causes, cause, one.colleague()));
        return causes;
    }

    private static Optional<Cause> cause(Passed one, Set<ColleagueId> secretive, Map<ColleagueId, Standing> load) {
        if (one.why().filter(why -> why == Obstacle.OPTED_OUT || why == Obstacle.AWAY).isEmpty()
                && secretive.contains(one.colleague()))
            return Optional.of(Cause.NO_SKILL);
        return one.why().map(Cause::of).or(() -> Optional.ofNullable(load.get(one.colleague()))
                .filter(standing -> standing.available() && !standing.free()).map(_ -> Cause.AT_LIMIT));
    }

    private static void add(Map<Cause, List<ColleagueId>> causes, Cause cause, ColleagueId who) {
        causes.computeIfAbsent(cause, _ -> new ArrayList<>()).add(who);
    }

    /**
     * The asker knows that they ask; else a number from the least on, and never one of clearances. It is rounded down to a
     * multiple of the least, so that two questions that differ by one person seldom tell anything of that one.
     */
    private List<Simulation.Exclusion> told(Map<Cause, List<ColleagueId>> causes, boolean byName) {
        var told = new ArrayList<Simulation.Exclusion>();
        causes.forEach((cause, people) -> {
            int number = people.size();
            if (byName || cause == Cause.ASKER)
                told.add(new Simulation.Exclusion(cause, people, OptionalInt.of(number)));
            else if (cause != Cause.NOT_CLEARED)
                told.add(new Simulation.Exclusion(cause, List.of(),
                        number >= settings.least()
                                ? OptionalInt.of(number - number % settings.least())
                                : OptionalInt.empty()));
        });
        return told;
    }

    private static Simulation.Ranked ranked(Candidate candidate) {
        double all = candidate.reasons().stream().mapToDouble(Reason::contribution).sum();
        return new Simulation.Ranked(candidate.colleague(), candidate.reasons().stream()
                .map(reason -> new Simulation.Share(reason.message(),
                        all <= 0 ? 0 : (int) Math.round(100 * reason.contribution() / all)))
                .toList());
    }
}
