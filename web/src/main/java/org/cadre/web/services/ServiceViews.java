package org.cadre.web.services;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.governance.Classification;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.scopes.Scope;
import org.cadre.services.KnownWall;
import org.cadre.services.ServiceAccount;
import org.cadre.services.ServiceDesk;
import org.cadre.services.ServiceEvent;
import org.cadre.services.ServiceId;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.People;
import org.cadre.web.tokens.ScopeChoices;

/** Makes the views of service accounts. */
@RequestScoped
class ServiceViews {
    @Inject
    ServiceDesk desk;
    @Inject
    People people;
    @Inject
    Frames frames;

    ServicesView all(Reader reader, Form form) {
        return new ServicesView(desk.list(reader).stream().map(this::line).toList(), form,
                reader.roles().contains(Role.ADMIN) ? Optional.of(making(reader)) : Optional.empty());
    }

    ServiceView one(Reader reader, ServiceId id, Optional<String> fresh) {
        var account = desk.see(reader, id);
        var walls = desk.walls(reader).stream().filter(wall -> account.walls().contains(wall.id()))
                .map(KnownWall::name).toList();
        return new ServiceView(line(account), account.clearance().name(), walls, Scope.words(account.scopes()),
                events(desk.story(reader, id)), fresh, account.owner().equals(reader.id()));
    }

    private List<ServiceView.Event> events(List<ServiceEvent> story) {
        var named = People.from(people.named(story.stream().flatMap(event -> event.by().stream()).toList()));
        return story.stream().map(event -> new ServiceView.Event(event.what().name(),
                event.by().map(who -> named.apply(who).name()).orElse(""), event.at())).toList();
    }

    private ServicesView.Making making(Reader admin) {
        var t = frames.texts();
        return new ServicesView.Making(
                Arrays.stream(Classification.values()).filter(admin.clearance()::covers)
                        .map(level -> Option.of(level.name(), t.text("classification." + level))).toList(),
                desk.walls(admin).stream().map(wall -> Option.of(wall.id().toString(), wall.name())).toList(),
                ScopeChoices.of(Scope.all(), t),
                Stream.of(7, 30, 90, 365).map(days -> Option.of(days.toString(), t.text("time.days", days))).toList());
    }

    private ServicesView.Line line(ServiceAccount account) {
        return new ServicesView.Line(account.id().toString(), account.name(), account.purpose(), account.ownerName(),
                account.expiresAt(), account.livesAt(frames.texts().now()), account.endedAt());
    }
}
