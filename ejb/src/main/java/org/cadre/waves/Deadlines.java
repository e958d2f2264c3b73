package org.cadre.waves;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.capacity.RoutingSettings;
import org.cadre.people.ColleagueId;
import org.cadre.work.Brief;
import org.cadre.work.Work;
import org.cadre.worktime.WorkingTimes;

/** When the time of an invitee is over, in that one's working hours where the company counts these. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Deadlines {
    @Inject
    private WorkingTimes times;
    @Inject
    private RoutingSettings settings;

    protected Deadlines() {}

    /** Until when each of these can reply to an invitation that is sent now. */
    Map<ColleagueId, Instant> reply(Ask ask, Collection<ColleagueId> invitees, Instant now) {
        return after(settings.reply().of(ask.urgency()), invitees, now);
    }

    /**
     * Until when this invitee, who says yes now, is to answer or deliver; to the millisecond, which every copy of it keeps.
     * Whoever judges items of a batch promises nothing.
     */
    Optional<Instant> answer(Ask ask, Work work, ColleagueId invitee, Instant now) {
        return switch (work) {
            case Work.Question _ -> Optional.of(after(settings.answer().of(ask.urgency()), invitee, now));
            case Work.MicroTask task -> Optional.of(lease(ask, task.brief(), invitee, now));
            case Work.Batch _ -> Optional.empty();
        };
    }

    /** Twice what it takes beside the time that any answer may take, and no longer than it is wanted, where that can be done. */
    private Instant lease(Ask ask, Brief brief, ColleagueId invitee, Instant now) {
        var effort = Duration.ofMinutes(brief.effortMinutes());
        var until = after(settings.answer().of(ask.urgency()).plus(effort.multipliedBy(2)), invitee, now);
        return brief.due().filter(due -> due.isBefore(until) && due.isAfter(now.plus(effort))).orElse(until)
                .truncatedTo(ChronoUnit.MILLIS);
    }

    private Instant after(Duration window, ColleagueId invitee, Instant now) {
        return after(window, List.of(invitee), now).getOrDefault(invitee, now.plus(window))
                .truncatedTo(ChronoUnit.MILLIS);
    }

    private Map<ColleagueId, Instant> after(Duration window, Collection<ColleagueId> invitees, Instant now) {
        if (!settings.workingTime())
            return invitees.stream().collect(Collectors.toMap(Function.identity(), _ -> now.plus(window)));
        return times.of(invitees).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().plus(now, window)));
    }
}
