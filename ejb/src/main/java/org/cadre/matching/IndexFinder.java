package org.cadre.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.Ask;
import org.cadre.consents.Consents;
import org.cadre.consents.Signal;
import org.cadre.disclosure.Disclosures;
import org.cadre.disclosure.Field;
import org.cadre.governance.Classification;
import org.cadre.index.Factor;
import org.cadre.index.Learner;
import org.cadre.index.Model;
import org.cadre.index.Need;
import org.cadre.index.Reference;
import org.cadre.index.SkillNeed;
import org.cadre.matching.Rows.ExpertRow;
import org.cadre.matching.Rows.Guard;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;
import org.cadre.people.WallId;
import org.cadre.sieve.Sieve;
import org.cadre.skills.Skills;
import org.cadre.tuning.Tunings;
import org.cadre.wishes.SkillWish;

/** Asks the index, and the database again about everybody and everything that the index names, since it lags. */
@ApplicationScoped
public class IndexFinder implements Finder {
    /** How many more are taken from the index than wanted, for those who turn out to be gone. */
    private static final int SPARE = 10;
    /** What ranks by how people behave, and needs consent. */
    private static final Map<Signal, String> FACTORS = Map.of(Signal.ACTIVITY, Factor.ACTIVITY, Signal.RELATION,
            Factor.ASKER);

    @Inject
    private LiveIndex live;
    @Inject
    private IndexSource source;
    @Inject
    private Skills skills;
    @Inject
    private Disclosures disclosures;
    @Inject
    private Consents consents;
    @Inject
    private Tunings tunings;
    @Inject
    private Clock clock;

    protected IndexFinder() {}

    /** The same whatever the rules say. */
    public List<Candidate> find(Ask ask, List<SkillWish> wishes, int limit) {
        return find(ask, wishes, Sieve.OPEN, limit);
    }

    @Override
    public List<Candidate> find(Ask ask, List<SkillWish> wishes, Sieve rules, int limit) {
        var asker = source.experts(List.of(ask.asker().value())).getFirst();
        var guard = new Guard(ask.id().value(), ask.classification(), ask.wall().map(WallId::value));
        return ranked(Needs.of(ask, asker, wanted(ask.tags(), wishes), clock.instant()), rules, guard, asker, limit,
                Optional.empty());
    }

    @Override
    public boolean unfamiliar(Ask ask, List<SkillWish> wishes) {
        var asker = source.experts(List.of(ask.asker().value())).getFirst();
        var need = Needs.of(ask, asker, wanted(ask.tags(), wishes), clock.instant());
        return live.read(view -> view.index().known(need, this::muted)).filter(known -> !known).isPresent();
    }

    /**
     * Those for whom most speaks, whether or not they can be asked, but for the asker and whoever has left.
     *
     * @param most how many, 1 to 200
     */
    public List<Passed> passed(Ask ask, List<SkillWish> wishes, int most) {
        var asker = source.experts(List.of(ask.asker().value())).getFirst();
        var guard = new Guard(ask.id().value(), ask.classification(), ask.wall().map(WallId::value));
        var wanted = wanted(ask.tags(), wishes);
        var need = Needs.of(ask, asker, wanted, clock.instant());
        var model = tunings.used();
        var found = live.read(view -> view.index().rankWithAbsent(Needs.open(need), most, this::muted, model));
        return source.experts(found.stream().map(org.cadre.index.Candidate::expertId).toList()).stream()
                .filter(expert -> expert.active() && !expert.id().equals(asker.id()))
                .map(expert -> new Passed(new ColleagueId(expert.id()), obstacle(expert, guard, need))).toList();
    }

    /**
     * Has weights learned from an ask that is settled, as of when it was asked.
     *
     * @param helped who turned out to help
     */
    public void learn(Learner learner, Ask ask, List<SkillWish> wishes, Set<ColleagueId> helped) {
        inHindsight(ask, wishes).ifPresent(
                need -> live.read(view -> learner.add(view.index(), need, ids(helped), this::muted)));
    }

    /**
     * Where weights place the first of those who turned out to help with an ask, as of when it was asked.
     *
     * @param most how many are looked at, 1 to 1,000
     * @return 1 for the best; empty where none of them is among those
     */
    public OptionalInt place(Model model, Ask ask, List<SkillWish> wishes, Set<ColleagueId> helped, int most) {
        var wanted = ids(helped);
        var ranked = inHindsight(ask, wishes)
                .map(need -> live.read(view -> view.index().rankWithAbsent(need, most, this::muted, model)))
                .orElse(List.of());
        return IntStream.range(0, ranked.size()).filter(at -> wanted.contains(ranked.get(at).expertId()))
                .map(at -> at + 1).findFirst();
    }

    /** Empty where the asker is gone. */
    private Optional<Need> inHindsight(Ask ask, List<SkillWish> wishes) {
        return source.experts(List.of(ask.asker().value())).stream().findFirst()
                .map(asker -> Needs.of(ask, asker, wanted(ask.tags(), wishes), ask.filedAt()));
    }

    private static Set<UUID> ids(Set<ColleagueId> people) {
        return people.stream().map(ColleagueId::value).collect(Collectors.toSet());
    }

    private static Optional<Obstacle> obstacle(ExpertRow expert, Guard guard, Need need) {
        if (expert.optedOut())
            return Optional.of(Obstacle.OPTED_OUT);
        if (expert.awayUntil().filter(until -> until.isAfter(need.asOf())).isPresent())
            return Optional.of(Obstacle.AWAY);
        if (!hasAll(expert, need.skills()))
            return Optional.of(Obstacle.NO_SKILL);
        return guard.lets(expert) ? Optional.empty() : Optional.of(Obstacle.NOT_CLEARED);
    }

    /** Colleagues able to help with what the text says, for a reader who has not asked yet. */
    public List<Candidate> findFor(Reader reader, String text, int limit) {
        var asker = source.experts(List.of(reader.id().value())).getFirst();
        var open = new Guard(new UUID(0, 0), Classification.PUBLIC, Optional.empty());
        return ranked(Needs.of(text, asker, clock.instant()), Sieve.OPEN, open, asker, limit, Optional.of(reader));
    }

    /** The skills that are wished for, and those that the tags name; all of them where a tag is ambiguous. */
    private List<SkillNeed> wanted(List<String> tags, List<SkillWish> wishes) {
        Set<SkillId> wished = wishes.stream().map(SkillWish::skill).collect(Collectors.toSet());
        Set<SkillId> must = wishes.stream().filter(SkillWish::mandatory).map(SkillWish::skill)
                .collect(Collectors.toSet());
        Map<SkillId, Set<SkillId>> within = skills.within(wished);
        Set<SkillId> named = skills.meant(tags).values().stream().flatMap(Set::stream)
                .collect(Collectors.toCollection(HashSet::new));
        named.addAll(wished);
        return skills.labels(named).entrySet().stream()
                .map(skill -> new SkillNeed(skill.getKey().value(), skill.getValue(), must.contains(skill.getKey()), 1,
                        within.getOrDefault(skill.getKey(), Set.of()).stream().map(SkillId::value)
                                .collect(Collectors.toSet())))
                .sorted(Comparator.comparing(SkillNeed::skillId)).toList();
    }

    /** @param reader who alone reads the reasons; where they are kept, only what everybody may see is named */
    private List<Candidate> ranked(Need need, Sieve rules, Guard guard, ExpertRow asker, int limit,
            Optional<Reader> reader) {
        var model = tunings.used();
        var found = live.read(view -> new SievedRanking(need, rules)
                .best(limit + SPARE, (of, most) -> view.index().rank(of, most, this::muted, model)));
        Map<UUID, ExpertRow> experts = source
                .experts(found.stream().map(org.cadre.index.Candidate::expertId).toList()).stream()
                .filter(expert -> able(expert, guard, need.asOf()) && !expert.id().equals(asker.id())
                        && hasAll(expert, need.skills()))
                .collect(Collectors.toMap(ExpertRow::id, Function.identity()));
        Map<UUID, Guard> topics = source.guards(topics(found));
        var hidden = reader.map(who -> disclosures.hiddenFrom(who,
                experts.keySet().stream().map(ColleagueId::new).toList()));
        Predicate<ExpertRow> open = expert -> hidden
                .map(fields -> fields.shows(new ColleagueId(expert.id()), Field.SKILLS)).orElse(expert.open());
        return found.stream()
                .flatMap(candidate -> Optional.ofNullable(experts.get(candidate.expertId())).stream()
                        .map(expert -> explained(candidate, expert, asker, topics, open.test(expert))))
                .limit(limit).toList();
    }

    /** What their site has not agreed to, and what they object to. */
    private Map<UUID, Set<String>> muted(Collection<UUID> experts) {
        var muted = new HashMap<UUID, Set<String>>();
        consents.refused(experts, FACTORS.keySet()).forEach((expert, signals) -> muted.put(expert,
                signals.stream().map(FACTORS::get).map(Objects::requireNonNull).collect(Collectors.toSet())));
        return muted;
    }

    private static Candidate explained(org.cadre.index.Candidate candidate, ExpertRow expert, ExpertRow asker,
            Map<UUID, Guard> topics, boolean open) {
        Predicate<UUID> seenByBoth = topic -> {
            var guard = topics.get(topic);
            return guard != null && guard.lets(asker) && guard.lets(expert);
        };
        return new Candidate(new ColleagueId(expert.id()), candidate.score(),
                Explanation.of(candidate.factors(), expert, seenByBoth, open));
    }

    private static boolean able(ExpertRow expert, Guard guard, Instant now) {
        return expert.active() && !expert.optedOut()
                && expert.awayUntil().map(until -> !until.isAfter(now)).orElse(true)
                && guard.lets(expert);
    }

    /** Whether every must is claimed, or something narrower. */
    static boolean hasAll(ExpertRow expert, List<SkillNeed> skills) {
        return skills.stream().filter(SkillNeed::mandatory).allMatch(need -> expert.levels().keySet().stream()
                .anyMatch(claimed -> claimed.equals(need.skillId()) || need.narrower().contains(claimed)));
    }

    private static Set<UUID> topics(Collection<org.cadre.index.Candidate> found) {
        return found.stream().flatMap(candidate -> candidate.factors().stream())
                .filter(factor -> factor.key().equals(Factor.TOPICS)).flatMap(factor -> factor.references().stream())
                .map(Reference::id).collect(Collectors.toSet());
    }
}
