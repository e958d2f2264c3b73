package org.cadre.asks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.authorisations.Authorisations;
import org.cadre.authorisations.Regime;
import org.cadre.governance.Facts;
import org.cadre.handling.Handling;
import org.cadre.handling.Handlings;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.PersonFacts;
import org.cadre.work.Work;

/** What rules may know of an ask, of people and of the time. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AskFacts {
    @Inject
    private Colleagues colleagues;
    @Inject
    private Asks asks;
    @Inject
    private HeldAsks held;
    @Inject
    private Handlings handlings;
    @Inject
    private Authorisations authorisations;
    @Inject
    private Clock clock;

    protected AskFacts() {}

    /** Of an ask that is stored, as it is now. */
    public Facts of(Ask ask) {
        return of(ask, handlings.of(ask.id().value()), asks.work(ask));
    }

    /** Of one that is to be filed, with what counts only then. */
    public Facts of(HeldAsk one) {
        var wanted = one.wanted().orElseThrow();
        return atFiling(one.ask(clock.instant()), wanted.handling(), wanted.work(), one.findings());
    }

    /** The same of an ask that is stored already, and whose text was looked at. */
    public Facts atFiling(Ask ask) {
        return atFiling(ask, handlings.of(ask.id().value()), asks.work(ask), List.of());
    }

    private Facts atFiling(Ask ask, Handling handling, Work work, List<String> findings) {
        var since = startOfDay(ask.asker());
        return of(ask, handling, work).and("ask.findings", findings).and("asker.asks_today",
                asks.filedSince(ask.asker(), since) + held.waitingSince(ask.asker(), since, ask.id()));
    }

    /** @param who what the facts' names begin with, such as {@code candidate} */
    public Map<ColleagueId, Facts> people(String who, Collection<Colleague> people) {
        var valid = authorisations.valid(people.stream().map(Colleague::id).toList(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return people.stream().collect(Collectors.toMap(Colleague::id, person -> PersonFacts.of(who, person,
                valid.getOrDefault(person.id(), Set.of()).stream().map(Regime::name).toList())));
    }

    public Facts person(String who, ColleagueId id) {
        return people(who, List.of(colleagues.get(id))).values().iterator().next();
    }

    /** Of now, where somebody is. */
    public Facts time(ZoneId zone) {
        var now = clock.instant();
        var local = now.atZone(zone);
        return Facts.of("time.now", now).and("time.weekday", local.getDayOfWeek().getValue()).and("time.hour",
                local.getHour());
    }

    private Facts of(Ask ask, Handling handling, Work work) {
        return Facts.of("ask.id", ask.id().value()).and("ask.kind", ask.kind())
                .and("ask.classification", ask.classification()).and("ask.walled", ask.wall().isPresent())
                .and("ask.urgency", ask.urgency()).and("ask.language", ask.language().toLanguageTag())
                .and("ask.tags", ask.tags()).and("ask.labels", handling.labels())
                .and("ask.region", handling.region().map(PersonFacts::region).orElse(""))
                .and("ask.effort_minutes", work.effortMinutes()).and("ask.stack", work.stack())
                .and("ask.experiment", work.experiment())
                .and("ask.anonymous", ask.anonymous())
                .and("ask.age_days", Duration.between(ask.filedAt(), clock.instant()).toDays())
                .and(person("asker", ask.asker())).and(time(colleagues.get(ask.asker()).zone()));
    }

    private Instant startOfDay(ColleagueId asker) {
        var zone = colleagues.get(asker).zone();
        return clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
