package org.cadre.waves;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.capacity.RoutingSettings;
import org.cadre.people.ColleagueId;
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

    /** Until when this invitee, who says yes now, is to answer; to the millisecond, which every copy of it keeps. */
    Instant answer(Ask ask, ColleagueId invitee, Instant now) {
        var window = settings.answer().of(ask.urgency());
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
