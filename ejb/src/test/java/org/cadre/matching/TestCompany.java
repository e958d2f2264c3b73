package org.cadre.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Query;

import org.cadre.asks.Asks;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.handling.Handling;
import org.cadre.handling.Handlings;
import org.cadre.outbox.ChangeLog;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.DirectoryEntry;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.people.WallId;
import org.jspecify.annotations.Nullable;

/** People, skills, asks and answers as rows, each in a transaction of its own that also notes the change. */
public final class TestCompany {
    private final TestDatabase database;
    private int people;

    public TestCompany(TestDatabase database) {
        this.database = database;
    }

    public ColleagueId colleague(String name, Classification clearance) {
        return database.call(() -> {
            people++;
            var colleague = Colleague.from(new DirectoryEntry("N" + people, name, "n" + people + "@example.org",
                    "IT/Platform", "Berlin", "DE", ZoneId.of("Europe/Berlin"), Locale.ENGLISH, clearance, "EMPLOYEE"));
            colleagues().add(colleague);
            return colleague.id();
        });
    }

    public Reader reader(ColleagueId id) {
        return database.call(() -> {
            var one = colleagues().reader(id).orElseThrow();
            return new Reader(id, one.clearance(), one.walls(), Set.of(Role.EMPLOYEE), Locale.ENGLISH, one.zone(),
                    one.reading());
        });
    }

    public void leave(ColleagueId id) {
        database.run(() -> {
            colleagues().get(id).leave(Instant.parse("2026-01-01T00:00:00Z"));
            colleagues().changed(id);
        });
    }

    public void optOut(ColleagueId id) {
        database.run(() -> {
            colleagues().profile(id).available(60, 3, null, true);
            colleagues().changed(id);
        });
    }

    public UUID skill(String label, String... others) {
        var id = UUID.randomUUID();
        database.run(() -> {
            sql("insert into skill (id, code, label, language) values (?1, ?2, ?3, 'en')", id, label, label);
            for (String one : List.of(label, others.length == 0 ? label : others[0]).stream().distinct().toList())
                sql("insert into skill_label (skill_id, label, folded, language) values (?1, ?2, ?3, 'en')", id, one,
                        one.toLowerCase(Locale.ROOT));
        });
        return id;
    }

    public void claims(ColleagueId who, UUID skill, int level) {
        database.run(() -> {
            sql("insert into claimed_skill (colleague_id, skill_id, level) values (?1, ?2, ?3)", who.value(), skill,
                    level);
            colleagues().changed(who);
        });
    }

    public WallId wall(String name, ColleagueId... members) {
        var id = UUID.randomUUID();
        database.run(() -> {
            sql("insert into wall (id, name) values (?1, ?2)", id, name);
            for (ColleagueId member : members) {
                sql("insert into wall_member (wall_id, colleague_id) values (?1, ?2)", id, member.value());
                colleagues().changed(member);
            }
        });
        return new WallId(id);
    }

    public void label(UUID ask, Handling handling) {
        database.run(() -> {
            database.beans().get(Handlings.class).keep(ask, handling);
            sql("update ask set labels = ?2, version = version + 1 where id = ?1", ask,
                    handling.labelSet().orElseThrow().value());
            log().note(Asks.ASK, ask);
        });
    }

    public UUID ask(ColleagueId asker, String title, String body, Classification level, String... tags) {
        return ask(asker, title, body, level, null, tags);
    }

    public UUID ask(ColleagueId asker, String title, String body, Classification level, @Nullable WallId wall,
            String... tags) {
        var id = UUID.randomUUID();
        var at = Timestamp.from(Instant.parse("2026-02-01T09:00:00Z").plusSeconds(id.hashCode() & 0xffff));
        database.run(() -> {
            entities("""
                    insert into ask (id, kind, asker_id, title, body, language, classification, wall_id, urgency, state,
                      filed_at, changed_at, version)
                    values (?1, 'QUESTION', ?2, ?3, ?4, 'en', ?5, cast(?6 as uuid), 'NORMAL', 'OPEN', ?7, ?7, 1)""", id,
                    asker.value(), title, body, level.ordinal())
                    .setParameter(6, wall == null ? null : wall.value().toString()).setParameter(7, at)
                    .executeUpdate();
            for (String tag : tags)
                sql("insert into ask_tag (ask_id, tag) values (?1, ?2)", id, tag);
            log().note(Asks.ASK, id);
        });
        return id;
    }

    public UUID answer(UUID ask, ColleagueId author, String body) {
        var id = UUID.randomUUID();
        database.run(() -> {
            sql("""
                    insert into answer (id, ask_id, author_id, body, language, given_at, score, version)
                    values (?1, ?2, ?3, ?4, 'en', cast('2026-02-02T09:00:00Z' as timestamptz), 0, 1)""", id, ask,
                    author.value(), body);
            log().note(Asks.ANSWER, id);
        });
        return id;
    }

    public void accept(UUID ask, UUID answer) {
        change(ask, "update ask set accepted_answer_id = ?2, state = 'SOLVED', version = version + 1 where id = ?1",
                answer);
    }

    public void classify(UUID ask, Classification level) {
        change(ask, "update ask set classification = ?2, version = version + 1 where id = ?1", level.ordinal());
    }

    private void change(UUID ask, String sql, Object value) {
        database.run(() -> {
            sql(sql, ask, value);
            log().note(Asks.ASK, ask);
        });
    }

    /** As by somebody who goes past the application: no change is noted. */
    public void behindOurBack(String sql) {
        database.run(() -> sql(sql));
    }

    private void sql(String sql, Object... values) {
        entities(sql, values).executeUpdate();
    }

    private Query entities(String sql, Object... values) {
        var query = database.entities().createNativeQuery(sql);
        for (int i = 0; i < values.length; i++)
            query.setParameter(i + 1, values[i]);
        return query;
    }

    private Colleagues colleagues() {
        return database.beans().get(Colleagues.class);
    }

    private ChangeLog log() {
        return database.beans().get(ChangeLog.class);
    }
}
