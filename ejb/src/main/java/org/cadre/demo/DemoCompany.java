package org.cadre.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** All of the made-up company: the same for the same seed and day. */
record DemoCompany(DemoSkills taxonomy, List<Person> staff, List<Conversation> asks) {
    static DemoCompany of(long seed, Instant now) {
        var dice = new Dice(seed);
        var taxonomy = DemoSkills.read();
        var staff = DemoStaff.hire(dice, taxonomy);
        return new DemoCompany(taxonomy, staff,
                DemoAsks.write(dice, taxonomy, staff, now.truncatedTo(ChronoUnit.DAYS)));
    }
}
