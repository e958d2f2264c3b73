package org.cadre.recertification;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * @param time what reviewers have; half of it before they are reminded
 * @param dormant after how long without use a role or token is marked
 * @param silence what becomes of an item on which its reviewer did not decide in time
 * @param zone where quarters begin
 */
public record RecertificationSettings(Duration time, Duration dormant, Silence silence, ZoneId zone) {
    public static final RecertificationSettings USUAL = new RecertificationSettings(Duration.ofDays(21),
            Duration.ofDays(90), Silence.ESCALATE, ZoneOffset.UTC);

    /** What it means that a reviewer says nothing; stored by these names. */
    public enum Silence {
        /** All of governance decides. */
        ESCALATE,
        /** The access ends. */
        REVOKE
    }

    public RecertificationSettings {
        if (time.toDays() < 1 || time.toDays() > 80)
            throw new IllegalArgumentException("cadre.recertification.time is " + time + ", 1 to 80 days are wanted");
        if (dormant.toDays() < 1)
            throw new IllegalArgumentException(
                    "cadre.recertification.dormant is " + dormant + ", a day or more is wanted");
    }
}
