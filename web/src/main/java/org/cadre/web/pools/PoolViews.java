package org.cadre.web.pools;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.pools.Pool;
import org.cadre.pools.PoolDesk;
import org.cadre.pools.PoolId;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.People;
import org.cadre.web.Person;

/** Makes the views of pools. */
@RequestScoped
class PoolViews {
    @Inject
    PoolDesk desk;
    @Inject
    People people;
    @Inject
    Frames frames;

    PoolsView all(Reader reader, Form form) {
        var found = desk.list(reader);
        var person = People.from(people.named(found.stream().flatMap(one -> one.onDuty().stream()).toList()));
        return new PoolsView(found.stream()
                .map(one -> new PoolsView.Line(one.pool().id().toString(), one.pool().name(), one.members().size(),
                        one.pool().target(), sorted(one.onDuty(), person)))
                .toList(), Pool.governs(reader), form, classifications());
    }

    /** @param governing what was entered in the form of the pool; empty for what is stored */
    PoolView one(Reader reader, PoolId id, Form member, Form duty, Form governing) {
        var found = desk.see(reader, id);
        var pool = found.pool();
        var named = people.named(Stream.concat(found.members().stream(), pool.owner().stream()).toList());
        var person = People.from(named);
        var members = found.members().stream().map(person).toList();
        var form = governing.values().isEmpty()
                ? PoolForms.of(pool, pool.owner().map(ColleagueId::toString).orElse(""))
                : governing;
        return new PoolView(id.toString(), pool.name(), pool.owner().map(person), pool.zone().getId(), pool.target(),
                pool.lastResort().stream().sorted().map(this::named).toList(), sorted(found.onDuty(), person), members,
                found.rota().duties().stream()
                        .map(one -> new PoolView.Duty(one.id().toString(), day(one.day()), one.begins(), one.ends(),
                                person.apply(one.member())))
                        .toList(),
                pool.staffedBy(reader)
                        ? Optional.of(new PoolView.Staffing(member, duty,
                                members.stream().map(one -> Option.of(one.id(), one.name())).toList(),
                                Arrays.stream(DayOfWeek.values()).map(day -> Option.of(day.name(), day(day))).toList()))
                        : Optional.empty(),
                Pool.governs(reader) ? Optional.of(form) : Optional.empty(), classifications());
    }

    private static List<Person> sorted(Collection<ColleagueId> ids, Function<ColleagueId, Person> person) {
        return ids.stream().map(person).sorted(java.util.Comparator.comparing(Person::name)).toList();
    }

    private List<Option> classifications() {
        return Arrays.stream(Classification.values()).map(level -> Option.of(level.name(), named(level))).toList();
    }

    private String named(Classification level) {
        return frames.texts().text("classification." + level);
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, frames.texts().locale());
    }
}
