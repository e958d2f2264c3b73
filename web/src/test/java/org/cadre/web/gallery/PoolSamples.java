package org.cadre.web.gallery;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Person;
import org.cadre.web.View;
import org.cadre.web.pools.PoolView;
import org.cadre.web.pools.PoolsView;
import org.cadre.web.simulator.SimulatorView;

/** Pools and the simulator. */
final class PoolSamples {
    private static final Person MEI = new Person("c1", "Mei Lin Zhao", "Data · Gdansk");
    private static final Person NASTY = new Person("c2", Samples.NASTY, Samples.NASTY);
    private static final List<Option> LEVELS = List.of(Option.of("PUBLIC", "Public"),
            Option.of("INTERNAL", "Internal"));

    private PoolSamples() {}

    static void into(Map<String, View> all) {
        var form = Form.sent(Map.of("name", List.of(Samples.NASTY), "lastResort", List.of("INTERNAL")));
        all.put("pools", new PoolsView(List.of(
                new PoolsView.Line("p1", "Platform duty", 2, Duration.ofHours(1), List.of(MEI)),
                new PoolsView.Line("p2", Samples.NASTY, 0, Duration.ofMinutes(45), List.of())), true,
                form.wrong("name", Samples.NASTY).wrong("owner", Samples.NASTY), LEVELS));
        all.put("pools-empty", new PoolsView(List.of(), false, Form.empty(), LEVELS));
        var days = List.of(Option.of("MONDAY", "Monday"), Option.of("TUESDAY", "Tuesday"));
        all.put("pool", new PoolView("p1", Samples.NASTY, Optional.of(MEI), "Europe/Berlin", Duration.ofHours(1),
                List.of("Internal"), List.of(MEI), List.of(MEI, NASTY),
                List.of(new PoolView.Duty("d1", "Monday", "08:00", "12:00", MEI),
                        new PoolView.Duty("d2", "Monday", "12:00", "24:00", NASTY)),
                Optional.of(new PoolView.Staffing(Form.empty().with("who", Samples.NASTY).wrong("who", Samples.NASTY),
                        Form.empty().with("from", "08:00"),
                        List.of(Option.of("c1", "Mei Lin Zhao"), Option.of("c2", Samples.NASTY)), days)),
                Optional.of(form), LEVELS));
        all.put("pool-seen", new PoolView("p2", "Platform duty", Optional.empty(), "UTC", Duration.ofMinutes(45),
                List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), LEVELS));
        var asked = Form.empty().with("text", Samples.NASTY).with("classification", "INTERNAL");
        all.put("simulator", new SimulatorView(asked.wrong("mustHave", Samples.NASTY), LEVELS, Optional.empty()));
        var ranking = List.of(new SimulatorView.Ranked(MEI,
                List.of(new SimulatorView.Share("Knows Kubernetes", 80), new SimulatorView.Share(Samples.NASTY, 20))));
        all.put("simulator-counted", new SimulatorView(asked, LEVELS, Optional.of(new SimulatorView.Result(
                Collections.nCopies(7, ranking.getFirst()),
                List.of(new SimulatorView.Excluded("AWAY", List.of(), OptionalInt.of(7)),
                        new SimulatorView.Excluded("OPTED_OUT", List.of(), OptionalInt.empty())),
                false, 5))));
        all.put("simulator-named", new SimulatorView(asked, LEVELS, Optional.of(new SimulatorView.Result(List.of(),
                List.of(new SimulatorView.Excluded("NOT_CLEARED", List.of(MEI, NASTY), OptionalInt.of(2)),
                        new SimulatorView.Excluded("AT_LIMIT", List.of(), OptionalInt.of(0))),
                true, 5))));
    }
}
