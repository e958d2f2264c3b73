package org.cadre.waves;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.DryRun;
import org.cadre.capacity.Prospect;
import org.cadre.capacity.RoutingSettings;
import org.cadre.capacity.Standings;
import org.cadre.capacity.WavePlanner;
import org.cadre.governance.Message;
import org.cadre.governance.RuleId;
import org.cadre.governance.Ruling;
import org.cadre.governance.Verdict;
import org.cadre.matching.Candidate;
import org.cadre.matching.Finder;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.sieve.Sieve;
import org.cadre.work.Work;

/** Goes the way of a first wave without sending it: the same matching, rules and choice, by what the asker may know. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Forerun {
    /** More than these matching does not look at. */
    public static final int MOST = 200;

    @Inject
    private Finder finder;
    @Inject
    private Admission admission;
    @Inject
    private PoolCalls pools;
    @Inject
    private Standings standings;
    @Inject
    private RoutingSettings settings;
    @Inject
    private Clock clock;

    protected Forerun() {}

    public Foreseen of(Reader asker, DryRun run) {
        var now = clock.instant();
        var moment = admission.tried(asker, run.ask(), run.facts(), !run.wanted().handling().labels().isEmpty());
        var matched = found(run, Sieve.OPEN);
        var leftOut = leftOut(admission.tried(asker, run.ask(), moment, ids(matched)).values());
        var called = named(run).isPresent()
                ? Set.<ColleagueId>of()
                : run.pool().flatMap(pool -> pools.of(pool, now)).map(one -> one.calling().people()).orElse(Set.of());
        var onDuty = admitted(asker, run, moment,
                called.stream().map(one -> new Candidate(one, 0, List.of())).toList());
        var fitting = admitted(asker, run, moment, found(run, moment.sieve()));
        var wave = wave(asker, onDuty, now);
        boolean byPool = !wave.isEmpty();
        if (!byPool)
            wave = wave(asker, fitting.subList(0, Math.min(settings.candidates(), fitting.size())), now);
        long eligible = Stream.concat(onDuty.stream(), fitting.stream()).map(Candidate::colleague).distinct().count();
        boolean unfamiliar = !byPool && named(run).isEmpty() && finder.unfamiliar(run.ask(), run.wishes());
        return new Foreseen(matched.size(), (int) eligible, wave.size(), byPool, leftOut, unfamiliar);
    }

    private static Optional<ColleagueId> named(DryRun run) {
        return run.wanted().work() instanceof Work.MicroTask task
                ? task.brief().expert().map(ColleagueId::new)
                : Optional.empty();
    }

    private List<Candidate> found(DryRun run, Sieve rules) {
        return named(run).map(one -> List.of(new Candidate(one, 0, List.of())))
                .orElseGet(() -> finder.find(run.ask(), run.wishes(), rules, MOST));
    }

    private static List<ColleagueId> ids(Collection<Candidate> some) {
        return some.stream().map(Candidate::colleague).toList();
    }

    private List<Candidate> admitted(Reader asker, DryRun run, Admission.Moment moment, List<Candidate> some) {
        var verdicts = admission.tried(asker, run.ask(), moment, ids(some));
        return some.stream().filter(one -> Optional.ofNullable(verdicts.get(one.colleague()))
                .filter(said -> said.refusal().isEmpty() && said.approvals().isEmpty()).isPresent()).toList();
    }

    private List<ColleagueId> wave(Reader asker, List<Candidate> some, Instant now) {
        var load = standings.seenBy(asker, ids(some), now);
        var prospects = new ArrayList<Prospect>();
        for (var one : some) {
            var standing = load.get(one.colleague());
            if (standing != null)
                prospects.add(
                        new Prospect(one.colleague(), one.score(), standing.available(), standing.capacity()));
        }
        return new WavePlanner(settings.nearEqual()).next(prospects, settings.waveSize());
    }

    /** By the first rule that keeps each of them out; the one that keeps out most comes first. */
    private static List<Foreseen.LeftOut> leftOut(Collection<Verdict> verdicts) {
        var counts = new LinkedHashMap<RuleId, Integer>();
        var reasons = new LinkedHashMap<RuleId, Message>();
        for (var said : verdicts)
            said.refusal().map(one -> Map.entry(one.by(), one.reason()))
                    .or(() -> said.approvals().stream().findFirst()
                            .map((Ruling.NeedsApproval one) -> Map.entry(one.by(), one.reason())))
                    .ifPresent(one -> {
                        counts.merge(one.getKey(), 1, Integer::sum);
                        reasons.putIfAbsent(one.getKey(), one.getValue());
                    });
        return reasons.entrySet().stream()
                .map(one -> new Foreseen.LeftOut(one.getKey(), one.getValue(), counts.getOrDefault(one.getKey(), 0)))
                .sorted((one, other) -> Integer.compare(other.people(), one.people())).toList();
    }
}
