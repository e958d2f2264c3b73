package org.cadre.demo;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.pools.Duty;
import org.cadre.pools.PoolDesk;
import org.cadre.pools.PoolWish;

/** Makes the pool that the demo company's questions can go to: the expert's, with mornings and afternoons in turn. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DemoPool {
    static final String NAME = "Platform duty";
    private static final int TARGET_MINUTES = 120;

    @Inject
    private PoolDesk pools;
    @Inject
    private Colleagues colleagues;

    protected DemoPool() {}

    /** @param team at least one who takes turns with the expert */
    void make(List<ColleagueId> team) {
        var cio = reader(DemoAccount.CIO);
        var expert = reader(DemoAccount.EXPERT);
        var id = pools.create(cio, PoolWish.of(NAME, expert.id().toString(), expert.zone().getId(), TARGET_MINUTES,
                Set.of(Classification.PUBLIC, Classification.INTERNAL)));
        var members = new ArrayList<String>(List.of(expert.id().toString()));
        team.forEach(one -> members.add(one.toString()));
        var duties = new ArrayList<Duty>();
        for (DayOfWeek day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
            duties.add(Duty.of(expert.id(), day, "08:00", "12:00"));
            duties.add(Duty.of(team.get(day.ordinal() % team.size()), day, "12:00", "18:00"));
        }
        pools.staff(expert, id, members, duties);
    }

    private Reader reader(DemoAccount account) {
        var id = colleagues.byMail(account.mail()).orElseThrow().id();
        var reader = colleagues.reader(id).orElseThrow();
        return new Reader(id, reader.clearance(), reader.walls(), account.roles(), reader.language(), reader.zone(),
                reader.reading());
    }
}
