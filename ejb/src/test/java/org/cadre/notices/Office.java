package org.cadre.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.clock.Watch;
import org.cadre.database.AfterCommit;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.invitations.InvitationId;
import org.cadre.matching.Finder;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.Outbox;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.DirectoryEntry;
import org.cadre.people.Reader;
import org.cadre.routing.DefaultSettings;
import org.eclipse.microprofile.config.Config;

/** A small company: who asks, who is invited, and the messages that would be waiting in the outbox. */
public final class Office {
    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    public final List<Record> waiting = new ArrayList<>();
    public final Map<String, String> settings = new HashMap<>(
            Map.of("cadre.base.url", "https://cadre.company.example/", "cadre.mail.window", "PT0S"));
    private final TestDatabase database;
    private final Watch clock = new Watch(NOW);

    public Office(TestDatabase database) {
        this.database = database;
        DefaultSettings.in(database.beans());
        database.beans().with(Config.class, new Settings(settings)).with(Clock.class, clock)
                .with(Finder.class, (_, _, _, _) -> List.of()).with(Outbox.class, new Outbox() {
                    @Override
                    public void append(UUID stream, Record message) {
                        waiting.add(message);
                    }

                    @Override
                    public void appendFor(UUID stream, Record message, Instant due) {
                        waiting.add(message);
                    }

                    @Override
                    public void appendPatiently(UUID stream, Record message, Instant due) {
                        waiting.add(message);
                    }
                }).with(AfterCommit.class, new AfterCommit() {
                    @Override
                    public void run(Runnable work) {
                        work.run();
                    }
                });
    }

    public void mailAt(int port) {
        settings.put("cadre.smtp.host", "127.0.0.1");
        settings.put("cadre.smtp.port", Integer.toString(port));
        settings.put("cadre.smtp.from", "Cadre <cadre@company.example>");
    }

    public void later(Duration time) {
        clock.advance(time);
    }

    public <T> T bean(Class<T> type) {
        return database.beans().get(type);
    }

    public ColleagueId colleague(String name, Locale language, String zone, Classification clearance) {
        var entry = new DirectoryEntry(name, name, name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@company.example",
                "IT/Platform", "Berlin", "DE", ZoneId.of(zone), language, clearance, "EMPLOYEE");
        return database.call(() -> {
            var colleague = Colleague.from(entry);
            bean(Colleagues.class).add(colleague);
            return colleague.id();
        });
    }

    Reader reader(ColleagueId id) {
        return database.call(() -> bean(Colleagues.class).reader(id).orElseThrow());
    }

    public AskId ask(ColleagueId asker, String title, Classification classification) {
        var wanted = new NewAsk(title, "Some text", List.of(), Locale.ENGLISH, classification, Urgency.NORMAL);
        return database.call(() -> bean(AskDesk.class).file(known(asker), wanted));
    }

    AnswerId answer(ColleagueId author, AskId ask) {
        return database.call(() -> bean(AskDesk.class).answer(known(author), ask, "An answer"));
    }

    public InvitationId invitation(ColleagueId invitee, AskId ask, Duration open) {
        var id = InvitationId.random();
        database.run(() -> database.entities().createNativeQuery("""
                insert into invitation (id, ask_id, invitee_id, wave, state, issued_at, expires_at, version)
                values (?1, ?2, ?3, 1, 'ISSUED', ?4, ?5, 1)""").setParameter(1, id.value())
                .setParameter(2, ask.value()).setParameter(3, invitee.value())
                .setParameter(4, Timestamp.from(clock.instant()))
                .setParameter(5, Timestamp.from(clock.instant().plus(open))).executeUpdate());
        return id;
    }

    public void sql(String statement, UUID id) {
        database.run(() -> database.entities().createNativeQuery(statement).setParameter(1, id).executeUpdate());
    }

    /** Delivers as the relay does to a handler that stays in the database. */
    <M extends Record> void deliver(Class<? extends Handler<M>> handler, M message) {
        deliver(handler, message, UUID.randomUUID());
    }

    <M extends Record> void deliver(Class<? extends Handler<M>> handler, M message, UUID id) {
        database.run(() -> bean(handler).handle(message, new Delivery(id, 1, clock.instant())));
    }

    /** Whether the mail of the last notice is done with; it fails as the relay would see it. */
    void mail(MailDue due, Instant appended) {
        // each of its two steps is a transaction on the server; here they share one, which commits in either case
        var failure = database.call(() -> {
            try {
                bean(MailHandler.class).handle(due, new Delivery(UUID.randomUUID(), 1, appended));
                return new RuntimeException[0];
            } catch (RuntimeException failed) {
                return new RuntimeException[]{failed};
            }
        });
        if (failure.length > 0)
            throw failure[0];
    }

    MailDue due() {
        return waiting.stream().filter(MailDue.class::isInstance).map(MailDue.class::cast).reduce((_, last) -> last)
                .orElseThrow();
    }

    MailState state(MailDue due) {
        return database.call(() -> bean(Notices.class).find(new NoticeId(due.notice())).orElseThrow().mail());
    }

    private Reader known(ColleagueId id) {
        return bean(Colleagues.class).reader(id).orElseThrow();
    }
}
