package org.cadre.pools;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;

/**
 * What a pool is to be.
 *
 * @param name 1 to 80 characters, of no other pool
 * @param owner a colleague's id, name or mail
 * @param zone whose clock the rota goes by
 * @param target how long its people have to say yes while on duty: 15 minutes to two weeks
 * @param lastResort asks of which classifications come to it when nobody else is left
 */
public record PoolWish(String name, String owner, ZoneId zone, Duration target, Set<Classification> lastResort) {
    public static final int LONGEST_NAME = 80;
    public static final int LEAST_MINUTES = 15;
    public static final int MOST_MINUTES = 14 * 24 * 60;

    public PoolWish {
        lastResort = Set.copyOf(lastResort);
    }

    /** @throws BadInput naming every field that cannot be taken */
    public static PoolWish of(String name, String owner, String zone, int targetMinutes,
            Set<Classification> lastResort) {
        var faults = new ArrayList<Fault>();
        String called = name.strip();
        if (called.isEmpty())
            faults.add(new Fault("name", "", Message.of("bad.missing")));
        else if (called.length() > LONGEST_NAME)
            faults.add(new Fault("name", called, Message.of("bad.too-long", LONGEST_NAME)));
        else if (called.chars().anyMatch(Character::isISOControl))
            faults.add(new Fault("name", called, Message.of("bad.control-character")));
        if (owner.isBlank())
            faults.add(new Fault("owner", "", Message.of("bad.missing")));
        if (targetMinutes < LEAST_MINUTES || targetMinutes > MOST_MINUTES)
            faults.add(new Fault("targetMinutes", Integer.toString(targetMinutes),
                    Message.of("bad.range", LEAST_MINUTES, MOST_MINUTES)));
        ZoneId clock = ZoneId.of("UTC");
        try {
            clock = ZoneId.of(zone.strip());
        } catch (DateTimeException _) {
            faults.add(new Fault("zone", zone, Message.of("bad.zone")));
        }
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return new PoolWish(called, owner.strip(), clock, Duration.ofMinutes(targetMinutes), lastResort);
    }

    /** @throws BadInput where that is too long, as a masked name can be */
    PoolWish named(String other) {
        if (other.length() > LONGEST_NAME)
            throw new BadInput("name", other, Message.of("bad.too-long", LONGEST_NAME));
        return new PoolWish(other, owner, zone, target, lastResort);
    }

    static int bits(Set<Classification> levels) {
        return levels.stream().mapToInt(level -> 1 << level.ordinal()).sum();
    }

    static Set<Classification> levels(int bits) {
        var levels = EnumSet.noneOf(Classification.class);
        for (Classification level : Classification.values())
            if ((bits & 1 << level.ordinal()) != 0)
                levels.add(level);
        return levels;
    }
}
