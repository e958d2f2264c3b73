package org.cadre.pools;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;

/**
 * One entry of a rota: who is on duty in which hours of which day of every week, on the clock of the pool's zone.
 *
 * @param from minutes after midnight, 0 to 1439
 * @param until the same, up to 1440, which is the midnight after; a duty over midnight is two of them
 */
public record Duty(UUID id, ColleagueId member, DayOfWeek day, int from, int until) {
    private static final int MIDNIGHT = 24 * 60;

    /** @throws BadInput naming `until` */
    public Duty {
        if (from < 0 || until > MIDNIGHT || from >= until)
            throw new BadInput("until", written(until), Message.of("bad.hours"));
    }

    /**
     * @param from as 08:30
     * @param until the same, or 24:00
     * @throws BadInput naming `from` or `until`
     */
    public static Duty of(ColleagueId member, DayOfWeek day, String from, String until) {
        return new Duty(UUID.randomUUID(), member, day, minute("from", from), minute("until", until));
    }

    private static int minute(String field, String written) {
        if (written.equals("24:00"))
            return MIDNIGHT;
        if (!written.matches("([01][0-9]|2[0-3]):[0-5][0-9]"))
            throw new BadInput(field, written, Message.of(written.isEmpty() ? "bad.missing" : "bad.time"));
        int minute = Integer.parseInt(written.substring(0, 2)) * 60 + Integer.parseInt(written.substring(3));
        return minute == 0 && field.equals("until") ? MIDNIGHT : minute;
    }

    public String begins() {
        return written(from);
    }

    public String ends() {
        return written(until);
    }

    private static String written(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    Instant beginsOn(LocalDate date, ZoneId zone) {
        return at(date, zone, from);
    }

    Instant endsOn(LocalDate date, ZoneId zone) {
        return at(date, zone, until);
    }

    /** A time that the clock skips is the moment at which it does so. */
    private static Instant at(LocalDate date, ZoneId zone, int minute) {
        var time = date.plusDays(minute / MIDNIGHT).atTime(minute % MIDNIGHT / 60, minute % 60);
        var change = zone.getRules().getTransition(time);
        return change != null && change.isGap() ? change.getInstant() : time.atZone(zone).toInstant();
    }
}
