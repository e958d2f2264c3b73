package org.cadre.asks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.governance.Facts;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.PersonFacts;

/** What rules may know of an ask, its asker and the time. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AskFacts {
    @Inject
    private Colleagues colleagues;
    @Inject
    private Asks asks;
    @Inject
    private Clock clock;

    protected AskFacts() {}

    /** As it is now, before or after it was stored. */
    public Facts of(Ask ask) {
        var asker = colleagues.get(ask.asker());
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var local = now.atZone(asker.zone());
        return Facts.of("ask.id", ask.id().value()).and("ask.kind", ask.kind())
                .and("ask.classification", ask.classification()).and("ask.walled", ask.wall().isPresent())
                .and("ask.urgency", ask.urgency()).and("ask.language", ask.language().toLanguageTag())
                .and("ask.tags", ask.tags()).and("ask.labels", List.of()).and("ask.region", "")
                .and("ask.effort_minutes", 0).and("ask.stack", List.of()).and("ask.experiment", false)
                .and("ask.anonymous", ask.anonymous())
                .and("ask.age_days", Duration.between(ask.filedAt(), now).toDays())
                .and(PersonFacts.of("asker", asker, List.of())).and("time.now", now)
                .and("time.weekday", local.getDayOfWeek().getValue()).and("time.hour", local.getHour());
    }

    /** The same with what counts only at filing. */
    public Facts atFiling(Ask ask) {
        return of(ask).and("ask.findings", List.of()).and("asker.asks_today",
                asks.filedSince(ask.asker(), startOfDay(ask.asker())));
    }

    private Instant startOfDay(ColleagueId asker) {
        var zone = colleagues.get(asker).zone();
        return clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
