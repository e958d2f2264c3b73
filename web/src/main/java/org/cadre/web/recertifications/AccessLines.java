package org.cadre.web.recertifications;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.recertification.AccessItem;
import org.cadre.recertification.Recertification;
import org.cadre.recertification.RecertificationDesk;
import org.cadre.web.Frames;
import org.cadre.web.People;
import org.cadre.web.Person;

/** Names what stands in items by ids and codes. */
@RequestScoped
public class AccessLines {
    @Inject
    RecertificationDesk desk;
    @Inject
    People people;
    @Inject
    Frames frames;

    List<AccessLine> of(Reader reader, Recertification review, List<AccessItem> items) {
        var named = People.from(people.named(items.stream().flatMap(AccessLines::people).toList()));
        return items.stream().map(item -> new AccessLine(item.id().toString(), named.apply(item.holder()),
                item.kind().name(), what(item), item.since(), item.used(), item.leaver(), item.dormant(),
                item.reviewer().map(named), item.state().name(), item.decider().map(named), item.decidedAt(),
                item.reason(), desk.mayDecide(reader, review, item))).toList();
    }

    private static Stream<ColleagueId> people(AccessItem item) {
        return Stream.of(Stream.of(item.holder()), item.reviewer().stream(), item.decider().stream())
                .flatMap(some -> some);
    }

    /** What it gives, in the reader's language. */
    public String what(AccessItem item) {
        return switch (item.kind()) {
            case ROLE -> frames.texts().text("role." + item.what());
            case AUTHORISATION -> frames.texts().text("authorisation." + item.what());
            case WALL, TOKEN -> item.what();
        };
    }

    /** As a file for a spreadsheet. */
    List<String> cells(AccessLine line) {
        var t = frames.texts();
        return List.of(line.holder().name(), t.text("access.kind." + line.kind()), line.what(),
                line.since().map(Object::toString).orElse(""), line.used().map(Object::toString).orElse(""),
                Boolean.toString(line.leaver()), Boolean.toString(line.dormant()),
                line.reviewer().map(Person::name).orElse(""), t.text("access.state." + line.state()),
                line.decider().map(Person::name).orElse(""), line.decidedAt().map(Object::toString).orElse(""),
                line.reason());
    }
}
