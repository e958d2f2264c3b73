package org.cadre.screening;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Reader;

/** What writers learn of their texts before they send them, and say about it. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class ScreeningDesk {
    public static final int SHORTEST_REASON = 5;
    public static final int LONGEST_REASON = 500;
    public static final int LONGEST_TEXT = 50_000;
    /** The kind of {@link org.cadre.audit.Act} that is kept. */
    public static final String FALSE_ALARM = "SCREENING_FALSE_ALARM";
    private static final int SHOWN = 200;

    @Inject
    private Screening screening;
    @Inject
    private FalseAlarms alarms;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected ScreeningDesk() {}

    /** What is in a text that is not sent yet; nothing of it is kept. */
    public List<Place> check(Reader writer, String text) {
        if (text.length() > LONGEST_TEXT)
            throw new BadInput("text", "", Message.of("bad.too-long", LONGEST_TEXT));
        return screening.places(writer.id(), text);
    }

    /**
     * From now on whatever would be masked in this text passes in this writer's texts.
     *
     * @param reason why it is nothing to be hidden, {@link #SHORTEST_REASON} to {@link #LONGEST_REASON} characters
     * @return how many values are let through
     * @throws BadInput where the reason cannot be taken
     */
    public int letThrough(Reader writer, String text, String reason) {
        String why = screening.passed(writer.id(), "reason", checked(reason));
        var places = check(writer, text).stream().filter(place -> place.treatment() == Treatment.MASK).toList();
        for (var place : places) {
            var alarm = new FalseAlarm(UUID.randomUUID(), writer.id(), place.kind(), why, clock.instant());
            alarms.add(alarm, text.substring(place.offset(), place.offset() + place.length()));
            acts.keep(FALSE_ALARM, alarm.id(), writer.id().value());
        }
        return places.size();
    }

    /** The newest of everybody's, for GOVERNANCE and AUDITOR; whoever calls has checked that. */
    public List<FalseAlarm> newest() {
        return alarms.newest(SHOWN);
    }

    private static String checked(String reason) {
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON)
            throw new BadInput("reason", why,
                    Message.of(why.isEmpty() ? "bad.missing" : "bad.too-short", SHORTEST_REASON));
        if (why.length() > LONGEST_REASON)
            throw new BadInput("reason", why, Message.of("bad.too-long", LONGEST_REASON));
        if (why.indexOf('\0') >= 0)
            throw new BadInput("reason", "\\0", Message.of("bad.control-character"));
        return why;
    }
}
