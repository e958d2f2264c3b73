package org.cadre.reports;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.DirectoryEntry;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.jspecify.annotations.Nullable;

/** A company in four units that asked for a few months, as rows and as what is known of them here. */
final class GeneratedCompany {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant BEGIN = Instant.parse("2026-08-20T06:00:00Z");
    private static final int DAYS = 75;
    private static final Pattern PLACE = Pattern.compile("\\?(\\d+)");
    final List<Person> people = new ArrayList<>();
    final List<Asked> asks = new ArrayList<>();
    final List<Offer> offers = new ArrayList<>();
    final List<Said> said = new ArrayList<>();
    final List<Judged> judged = new ArrayList<>();
    private final TestDatabase database;
    private final Random random = new Random(6);
    private final UUID wall = UUID.randomUUID();
    /** What is stored by each statement, in the order of their first use. */
    private @Nullable Map<String, List<@Nullable Object[]>> together;

    record Person(UUID id, String unit, int weekly) {}

    record Event(String kind, Instant at) {}

    record Asked(UUID id, Person asker, Instant filed, String kind, Classification level, boolean hidden,
            List<Event> events, @Nullable Instant due) {
        boolean counts(Classification clearance) {
            return !hidden && clearance.covers(level);
        }

        boolean filedIn(Instant from, Instant until) {
            return !filed.isBefore(from) && filed.isBefore(until);
        }

        Optional<Instant> firstAnswer(Instant until) {
            return events.stream().filter(one -> one.kind().equals("ASK_ANSWERED") && one.at().isBefore(until))
                    .map(Event::at).min(Instant::compareTo);
        }

        Optional<Event> last(Instant until) {
            return events.stream().filter(one -> !one.kind().equals("ASK_ANSWERED") && one.at().isBefore(until))
                    .reduce((_, later) -> later);
        }

        Optional<Instant> solved(Instant until) {
            return last(until).filter(one -> one.kind().equals("ASK_SOLVED")).map(Event::at);
        }
    }

    record Offer(UUID id, Asked ask, Person invitee, int wave, String state, String reason, Instant issued,
            @Nullable Instant accepted, @Nullable Instant ended, @Nullable Integer minutes) {}

    record Said(UUID id, Instant at, @Nullable Asked ask, Person person, String rule, String effect) {}

    /** @param gold else a delivery */
    record Judged(UUID id, Instant at, Asked ask, Person who, boolean gold, boolean well) {}

    GeneratedCompany(TestDatabase database) {
        this.database = database;
    }

    GeneratedCompany generate() {
        database.run(() -> {
            hire("IT/Platform", 14);
            hire("IT/Data", 11);
            hire("IT/Tiny", 3);
            hire("Sales", 12);
            sql("insert into wall (id, name) values (?1, 'Deal')", wall);
            together = new LinkedHashMap<>();
            for (int i = 0; i < 420; i++)
                ask();
            for (int i = 0; i < 1000; i++)
                judge(i);
            store(together);
            together = null;
        });
        return this;
    }

    Reader reader(Classification clearance, Role... roles) {
        var all = new HashSet<>(Set.of(roles));
        all.add(Role.EMPLOYEE);
        return new Reader(new ColleagueId(people.getFirst().id()), clearance, Set.of(), all, Locale.ENGLISH, ZONE);
    }

    private void hire(String unit, int many) {
        var colleagues = database.beans().get(Colleagues.class);
        for (int i = 0; i < many; i++) {
            var one = Colleague.from(new DirectoryEntry("N" + people.size(), "Person " + people.size(),
                    "p" + people.size() + "@example.org", unit, "Berlin", "DE", ZONE, Locale.ENGLISH,
                    Classification.RESTRICTED, "EMPLOYEE"));
            colleagues.add(one);
            database.entities().flush();
            int weekly = random.nextInt(4) * 60;
            sql("insert into expert_profile (colleague_id, weekly_minutes, max_open, opted_out, version) "
                    + "values (?1, ?2, 3, false, 1) on conflict (colleague_id) do update set weekly_minutes = excluded.weekly_minutes",
                    one.id().value(), weekly);
            people.add(new Person(one.id().value(), unit, weekly));
        }
    }

    /** One more, filed at that time; the hidden ones are behind a wall. */
    Asked ask(Instant filed, boolean hidden) {
        var asker = any();
        var level = random.nextInt(4) == 0 ? Classification.CONFIDENTIAL : Classification.INTERNAL;
        String kind = random.nextInt(5) == 0 ? "MICRO_TASK" : "QUESTION";
        var events = new ArrayList<Event>();
        var at = filed;
        if (random.nextInt(5) > 0)
            events.add(new Event("ASK_ANSWERED", at = later(at, 90)));
        if (!events.isEmpty() && random.nextInt(3) > 0)
            events.add(new Event("ASK_SOLVED", at = later(at, 200)));
        if (random.nextInt(8) == 0)
            events.add(new Event(random.nextBoolean() ? "ASK_CLOSED" : "ASK_REOPENED", later(at, 100)));
        var due = kind.equals("MICRO_TASK") && random.nextBoolean() ? later(filed, 300) : null;
        var asked = new Asked(UUID.randomUUID(), asker, filed, kind, level, hidden, events, due);
        asks.add(asked);
        store(asked);
        return asked;
    }

    private void ask() {
        var asked = ask(BEGIN.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60))), random.nextInt(10) == 0);
        int waves = random.nextInt(4);
        for (int wave = 1; wave <= waves; wave++)
            for (var invitee : List.of(any(), any()).stream().distinct().toList())
                offer(asked, invitee, wave);
        if (random.nextInt(3) == 0)
            say(asked.filed().plusSeconds(60), random.nextInt(6) == 0 ? null : asked, asked.asker());
    }

    private void offer(Asked asked, Person invitee, int wave) {
        if (offers.stream().anyMatch(one -> one.ask().equals(asked) && one.invitee().equals(invitee)))
            return;
        var issued = asked.filed().plus(Duration.ofHours(wave * 6L));
        String state = List.of("ISSUED", "ACCEPTED", "FULFILLED", "EXPIRED", "DECLINED").get(random.nextInt(5));
        var accepted = state.equals("ACCEPTED") || state.equals("FULFILLED") ? later(issued, 10) : null;
        var ended = state.equals("ISSUED") || state.equals("ACCEPTED") ? null : later(issued, 300);
        String reason = state.equals("DECLINED") ? random.nextBoolean() ? "NOT_MY_AREA" : "NO_TIME" : "";
        var one = new Offer(UUID.randomUUID(), asked, invitee, wave, state, reason, issued, accepted, ended,
                random.nextBoolean() ? null : 40);
        offers.add(one);
        sql("""
                insert into invitation (id, ask_id, invitee_id, wave, state, issued_at, expires_at, accepted_at, ended_at,
                  decline_reason, minutes, version)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?6, cast(?7 as timestamptz), cast(?8 as timestamptz), nullif(?9, ''),
                  cast(nullif(?10, '') as int), 1)""",
                one.id(), asked.id(), invitee.id(), wave, state,
                Timestamp.from(issued), text(accepted), text(ended), reason,
                one.minutes() == null ? "" : one.minutes().toString());
    }

    private void say(Instant at, @Nullable Asked ask, Person person) {
        String rule = "R-" + random.nextInt(3);
        String effect = List.of("REFUSED", "WARNED", "NEEDS_APPROVAL", "WOULD_HAVE_REFUSED", "ALLOWED")
                .get(random.nextInt(5));
        var one = new Said(UUID.randomUUID(), at, ask, person, rule, effect);
        said.add(one);
        sql("""
                insert into decision (id, at, stage, subject, person, outcome, rules, facts)
                values (?1, ?2, 'INTAKE', ?3, ?4, ?5, cast(?6 as jsonb), '')""", one.id(), Timestamp.from(at),
                ask == null ? UUID.randomUUID() : ask.id(), person.id(),
                effect.equals("REFUSED") ? "REFUSED" : "ALLOWED", "{\"" + rule + "@1\": \"" + effect
                        + "\", \"R-9@1\": \"ALLOWED\"}");
    }

    private void judge(int number) {
        var ask = asks.get(random.nextInt(asks.size()));
        boolean gold = number % 2 == 0;
        var one = new Judged(UUID.randomUUID(), later(ask.filed(), 200), ask, any(), gold, random.nextInt(4) > 0);
        judged.add(one);
        if (gold) {
            sql("""
                    insert into batch (id, requester_id, filed, state, pseudonym_key, created_at, changed_at, version)
                    values (?1, ?2, ?1, 'RUNNING', '', now(), now(), 1) on conflict do nothing""", ask.id(),
                    ask.asker().id());
            sql("""
                    insert into batch_item (batch_id, seq, id, reference, data, wanted) values (?1, ?2, ?3, '', '{}', 1)""",
                    ask.id(), number + 1, UUID.randomUUID());
            sql("""
                    insert into judgment (id, batch_id, seq, worker_id, state, was_gold, was_right, given_at)
                    values (?1, ?2, ?3, ?4, 'GIVEN', true, ?5, ?6)""", one.id(), ask.id(), number + 1,
                    one.who().id(), one.well(), Timestamp.from(one.at()));
        } else {
            sql("""
                    insert into delivery (id, ask_id, author_id, number, state, made_at, judged_at, stack, done)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?6, '', '')""", one.id(), ask.id(), one.who().id(), number + 1,
                    one.well() ? "MADE" : "RETURNED", Timestamp.from(one.at()));
        }
    }

    private void store(Asked one) {
        sql("""
                insert into ask (id, kind, asker_id, title, body, language, classification, wall_id, urgency, state,
                  filed_at, changed_at, version)
                values (?1, ?2, ?3, 'Title', 'Body', 'en', ?4, cast(nullif(?5, '') as uuid), 'NORMAL', 'OPEN', ?6, ?6, 1)""",
                one.id(), one.kind(), one.asker().id(), one.level().ordinal(), one.hidden() ? wall.toString() : "",
                Timestamp.from(one.filed()));
        act("ASK_FILED", one, one.filed());
        one.events().forEach(event -> act(event.kind(), one, event.at()));
        if (one.due() != null)
            sql("insert into work (ask_id, effort_minutes, due_at, hands) values (?1, 30, ?2, 1)", one.id(),
                    Timestamp.from(one.due()));
    }

    private void act(String kind, Asked one, Instant at) {
        sql("insert into act (at, kind, subject, actor) values (?1, ?2, ?3, ?4)", Timestamp.from(at), kind, one.id(),
                one.asker().id());
    }

    private Person any() {
        return people.get(random.nextInt(people.size()));
    }

    private Instant later(Instant at, int hours) {
        return at.plus(Duration.ofMinutes(1 + random.nextInt(hours * 60)));
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    /** While the company is generated, later and together with all others of the same text. */
    void sql(String text, @Nullable Object... values) {
        if (together != null) {
            together.computeIfAbsent(text, _ -> new ArrayList<>()).add(values);
            return;
        }
        var query = database.entities().createNativeQuery(text);
        for (int i = 0; i < values.length; i++)
            query.setParameter(i + 1, values[i]);
        query.executeUpdate();
    }

    private void store(Map<String, List<@Nullable Object[]>> rows) {
        var connection = database.entities().unwrap(Connection.class);
        rows.forEach((text, all) -> {
            var places = PLACE.matcher(text).results().mapToInt(place -> Integer.parseInt(place.group(1)) - 1)
                    .toArray();
            try (var statement = connection.prepareStatement(PLACE.matcher(text).replaceAll("?"))) {
                for (var values : all) {
                    for (int i = 0; i < places.length; i++)
                        statement.setObject(i + 1, values[places[i]]);
                    statement.addBatch();
                }
                statement.executeBatch();
            } catch (SQLException failure) {
                throw new IllegalStateException(text, failure);
            }
        });
    }
}
