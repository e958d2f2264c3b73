package org.cadre.recertification;

import java.lang.reflect.Proxy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Query;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

import org.cadre.accounts.AccountDesk;
import org.cadre.audit.Act;
import org.cadre.audit.Acts;
import org.cadre.authorisations.AuthorisationDesk;
import org.cadre.authorisations.AuthorisationId;
import org.cadre.authorisations.NewAuthorisation;
import org.cadre.authorisations.Regime;
import org.cadre.clock.Watch;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.people.WallId;
import org.cadre.scopes.Area;
import org.cadre.scopes.Scope;
import org.cadre.services.NewService;
import org.cadre.services.ServiceDesk;
import org.cadre.walls.NewWall;
import org.cadre.walls.WallDesk;
import org.cadre.walls.WallOwned;

/** A company in which everybody has some access, on the eve of a quarter. */
final class Access {
    final List<AccessReviewDue> told = new ArrayList<>();
    final List<WallOwned> owned = new ArrayList<>();
    final TestCompany company;
    final Reader admin;
    final Reader manager;
    /** Reports to the manager. */
    final Reader auditor;
    final Reader governor;
    final Reader second;
    final Reader employee;
    private final TestDatabase database;
    private final TestOutbox outbox;
    private final Watch clock = new Watch(Instant.parse("2026-03-31T21:00:00Z"));

    Access(TestDatabase database) {
        this.database = database;
        database.beans().with(Clock.class, clock)
                // every password fits
                .with(Pbkdf2PasswordHash.class,
                        (Pbkdf2PasswordHash) Proxy.newProxyInstance(Access.class.getClassLoader(),
                                new Class<?>[]{Pbkdf2PasswordHash.class},
                                (_, method, _) -> method.getReturnType() == boolean.class ? (Object) true : "hash"));
        outbox = new TestOutbox(database).with(new Listening()).with(new Handler<WallOwned>() {
            @Override
            public Class<WallOwned> message() {
                return WallOwned.class;
            }

            @Override
            public void handle(WallOwned message, Delivery delivery) {
                owned.add(message);
            }
        });
        company = new TestCompany(database);
        admin = person("Ann", Role.ADMIN);
        manager = person("Max");
        auditor = person("Aud", Role.AUDITOR);
        governor = person("Gus", Role.GOVERNANCE);
        second = person("Gia", Role.GOVERNANCE);
        employee = person("Eve");
        reports(auditor, manager);
    }

    private final class Listening implements Handler<AccessReviewDue> {
        @Override
        public Class<AccessReviewDue> message() {
            return AccessReviewDue.class;
        }

        @Override
        public void handle(AccessReviewDue due, Delivery delivery) {
            told.add(due);
        }
    }

    void later(Duration time) {
        clock.advance(time);
    }

    /** As the housekeeper does once an hour. */
    void tick() {
        told.clear();
        database.run(() -> database.beans().get(Recertify.class).tidy(clock.instant(), 500));
        outbox.relay();
    }

    /** Into the quarter, so that there is a review. */
    Recertification opened() {
        later(Duration.ofHours(4));
        tick();
        return database.call(() -> desk().list(governor)).getFirst().review();
    }

    Reader person(String name, Role... roles) {
        var one = company.reader(company.colleague(name, Classification.CONFIDENTIAL));
        database.run(() -> accounts().open(one.id(), "a long enough password", Set.of(roles)));
        var all = new HashSet<>(Set.of(roles));
        all.add(Role.EMPLOYEE);
        return new Reader(one.id(), one.clearance(), Set.of(), all, one.language(), one.zone());
    }

    void reports(Reader who, Reader to) {
        database.run(() -> database.beans().get(Colleagues.class).get(who.id()).reportsTo(to.id()));
    }

    WallId wall(Reader owner, Reader... members) {
        return database.call(() -> {
            var id = walls().create(governor, new NewWall("Project Elm", "Buying a yard", owner.id().toString(),
                    Optional.empty()));
            for (var member : members)
                walls().add(owner, id, member.id().toString(), "needed");
            return id;
        });
    }

    AuthorisationId authorisation(Reader holder) {
        var id = database.call(() -> authorisations().request(governor, new NewAuthorisation(holder.id().toString(),
                Regime.EAR, "Licence D1234567", authorisations().today().plusDays(200))));
        database.run(() -> authorisations().grant(second, id));
        return id;
    }

    /** @return the machine */
    ColleagueId machine(Reader owner, Scope... scopes) {
        var mail = database.call(() -> database.beans().get(Colleagues.class).get(owner.id()).mail());
        return new ColleagueId(database.call(() -> database.beans().get(ServiceDesk.class).create(admin,
                new NewService("Night build", "Files what fails", mail, Classification.INTERNAL, Set.of(),
                        Stream.of(scopes).collect(Collectors.toSet()), Duration.ofDays(100))))
                .id().value());
    }

    ColleagueId machine(Reader owner) {
        return machine(owner, Area.ASKS.read(), Area.ASKS.write());
    }

    List<AccessItem> items(Reader reader, Recertification review) {
        return database.call(() -> desk().items(reader, review.id()));
    }

    /** The only item of a kind that somebody holds. */
    AccessItem item(Recertification review, AccessKind kind, ColleagueId holder) {
        var found = database.call(() -> database.beans().get(Recertifications.class).open(review.id())).stream()
                .filter(one -> one.kind() == kind && one.holder().equals(holder)).toList();
        if (found.size() != 1)
            throw new IllegalStateException(found.toString());
        return found.getFirst();
    }

    List<String> acts(UUID subject) {
        return database.call(() -> database.beans().get(Acts.class).of(subject)).stream().map(Act::kind).toList();
    }

    Set<Role> roles(Reader who) {
        return database.call(() -> accounts().roles(who.id()));
    }

    void sql(String sql, Object... values) {
        database.run(() -> {
            Query query = database.entities().createNativeQuery(sql);
            for (int i = 0; i < values.length; i++)
                query.setParameter(i + 1, values[i] instanceof Instant at ? Timestamp.from(at) : values[i]);
            query.executeUpdate();
        });
    }

    Instant now() {
        return clock.instant();
    }

    RecertificationDesk desk() {
        return database.beans().get(RecertificationDesk.class);
    }

    AccountDesk accounts() {
        return database.beans().get(AccountDesk.class);
    }

    WallDesk walls() {
        return database.beans().get(WallDesk.class);
    }

    AuthorisationDesk authorisations() {
        return database.beans().get(AuthorisationDesk.class);
    }
}
