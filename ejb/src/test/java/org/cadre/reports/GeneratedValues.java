package org.cadre.reports;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.cadre.reports.GeneratedCompany.Asked;
import org.cadre.reports.GeneratedCompany.Person;
import org.jspecify.annotations.Nullable;

/** What a generated company also knows, said and kept, as rows and as what is known of them here. */
final class GeneratedValues {
    static final List<String> SKILLS = List.of("Kubernetes", "Oracle", "Welding", "COBOL", "Payroll", "Kubernetes");
    private static final Instant OCTOBER = Instant.parse("2026-10-10T10:00:00Z");
    private static final List<Instant> TIMES = List.of(Instant.parse("2026-09-10T10:00:00Z"), OCTOBER,
            Instant.parse("2026-10-20T10:00:00Z"), Instant.parse("2026-11-02T10:00:00Z"));
    final List<UUID> skills = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();
    final Set<Person> optedOut = new LinkedHashSet<>();
    final Map<Person, Instant> left = new LinkedHashMap<>();
    final Map<Person, List<String>> groups = new LinkedHashMap<>();
    final Map<Asked, Set<UUID>> wanted = new LinkedHashMap<>();
    final Set<Asked> ofCustomers = new LinkedHashSet<>();
    final List<Request> requests = new ArrayList<>();
    final List<Instant> exports = new ArrayList<>();
    final List<Purge> purges = new ArrayList<>();
    final List<Hold> holds = new ArrayList<>();
    final List<Objected> objections = new ArrayList<>();
    final List<Candidate> candidates = new ArrayList<>();
    final Map<Asked, Person> authors = new LinkedHashMap<>();
    final List<Said> savings = new ArrayList<>();
    final Map<Asked, Long> estimates = new LinkedHashMap<>();
    final List<Again> again = new ArrayList<>();
    final List<Agreed> agreed = new ArrayList<>();
    final List<Appeal> appeals = new ArrayList<>();
    final List<Review> reviews = new ArrayList<>();
    private final GeneratedCompany company;
    private final Random random = new Random(13);

    record Claim(Person who, UUID skill) {}

    record Request(Instant deadline, @Nullable Instant decided) {}

    record Purge(Instant at, String kind, int removed, @Nullable Integer level, boolean hidden) {}

    record Hold(Instant placed, @Nullable Instant released) {}

    record Objected(Person who, Instant at) {}

    record Candidate(Asked ask, Person who, boolean allowed, Instant at) {}

    record Said(Asked ask, int minutes, Instant at, @Nullable Instant ended) {}

    record Again(Asked ask, Asked target, Instant at, @Nullable Instant undone) {}

    /** @param tenThousandths of the first run after its end */
    record Agreed(Asked batch, Instant at, long tenThousandths) {}

    /** @param ask none of one that was never filed */
    record Appeal(@Nullable Asked ask, Person who, Instant at, boolean overturned) {}

    record Review(Asked ask, Person owner, Instant due, Instant given) {}

    GeneratedValues(GeneratedCompany company) {
        this.company = company;
    }

    /** Within a transaction. */
    GeneratedValues generate() {
        people();
        company.asks.forEach(this::wants);
        privacy();
        company.asks.forEach(this::considered);
        company.asks.forEach(this::solved);
        for (int i = 0; i < 90; i++)
            again();
        settled();
        appealed();
        return this;
    }

    private void people() {
        for (int i = 0; i < SKILLS.size(); i++) {
            var id = UUID.randomUUID();
            skills.add(id);
            sql("insert into skill (id, code, label, language) values (?1, ?2, ?3, 'en')", id, "C" + i,
                    SKILLS.get(i));
            sql("insert into skill_label (skill_id, label, folded, language) values (?1, ?2, ?3, 'en')", id,
                    SKILLS.get(i), "folded" + i);
        }
        int number = 0;
        for (Person one : company.people) {
            var group = List.of(number % 3 == 0 ? "Porto" : number % 19 == 1 ? "Oslo" : "Berlin",
                    number % 4 == 0 ? "CONTRACTOR" : "EMPLOYEE", number % 2 == 0 ? "en" : "de");
            groups.put(one, group);
            sql("update colleague set site = ?2, employment = ?3, language = ?4 where id = ?1", one.id(),
                    group.get(0), group.get(1), group.get(2));
            for (int skill = 0; skill < 3; skill++)
                if (random.nextInt(3) > 0)
                    claim(one, skill);
            if (number % 7 == 3) {
                optedOut.add(one);
                sql("update expert_profile set opted_out = true where colleague_id = ?1", one.id());
            }
            if (number % 3 == 2)
                leaves(one, OCTOBER.plus(Duration.ofHours(number)));
            if (number % 13 == 5)
                leaves(one, TIMES.get(number % 2 == 0 ? 0 : 3));
            number++;
        }
        // known by one who stays and one who goes, and by one who stays
        claim(stays(), 3);
        claim(company.people.stream().filter(one -> !optedOut.contains(one) && left.containsKey(one)
                && OCTOBER.isBefore(Objects.requireNonNull(left.get(one)))
                && TIMES.getLast().isAfter(Objects.requireNonNull(left.get(one)))).findFirst().orElseThrow(), 3);
        claim(stays(), 4);
    }

    private Person stays() {
        return company.people.stream().filter(one -> !left.containsKey(one) && !optedOut.contains(one)).findFirst()
                .orElseThrow();
    }

    private void claim(Person who, int skill) {
        claims.add(new Claim(who, skills.get(skill)));
        sql("insert into claimed_skill (colleague_id, skill_id, level) values (?1, ?2, 3)", who.id(),
                skills.get(skill));
    }

    private void leaves(Person who, Instant at) {
        left.put(who, at);
        sql("update colleague set left_at = ?2 where id = ?1", who.id(), Timestamp.from(at));
    }

    private void wants(Asked ask) {
        var these = new LinkedHashSet<UUID>();
        if (random.nextBoolean())
            wishes(ask, random.nextInt(SKILLS.size()), these);
        if (random.nextInt(3) == 0) {
            String tag = SKILLS.get(random.nextInt(3)).toLowerCase(java.util.Locale.ROOT);
            sql("insert into ask_tag (ask_id, tag) values (?1, ?2)", ask.id(), tag);
            for (int i = 0; i < SKILLS.size(); i++)
                if (SKILLS.get(i).equalsIgnoreCase(tag))
                    these.add(skills.get(i));
        }
        if (random.nextInt(4) == 0) {
            ofCustomers.add(ask);
            sql("insert into ask_tag (ask_id, tag) values (?1, 'kunde')", ask.id());
        }
        wanted.put(ask, these);
    }

    private void wishes(Asked ask, int skill, Set<UUID> these) {
        sql("insert into ask_skill (ask_id, skill_id, position, mandatory) values (?1, ?2, 0, true)", ask.id(),
                skills.get(skill));
        these.add(skills.get(skill));
    }

    private void privacy() {
        for (int i = 0; i < 12; i++) {
            var deadline = TIMES.get(i % 4).plus(Duration.ofHours(i));
            var decided = i % 3 == 0 ? null : deadline.plus(Duration.ofDays(i % 3 == 1 ? -3 : 9));
            requests.add(new Request(deadline, decided));
            sql("""
                    insert into erasure (id, colleague_id, requested_by, requested_at, deadline, state, decided_by, decided_at, reason)
                    values (?1, ?2, ?2, ?3, ?3, ?4, cast(nullif(?5, '') as uuid), cast(nullif(?6, '') as timestamptz), '')""",
                    UUID.randomUUID(), company.people.get(i).id(), Timestamp.from(deadline),
                    decided == null ? "OPEN" : "REFUSED", decided == null ? "" : company.people.get(20).id().toString(),
                    decided == null ? "" : decided.toString());
            var exported = TIMES.get(random.nextInt(4));
            exports.add(exported);
            sql("insert into act (at, kind, subject, actor) values (?1, 'PERSON_EXPORTED', ?2, ?2)",
                    Timestamp.from(exported), company.people.get(i).id());
            purge(i);
            hold(i);
            for (int who : List.of(i, i + 12, i + 24)) {
                var objected = new Objected(company.people.get(who), TIMES.get(random.nextInt(4)));
                objections.add(objected);
                sql("insert into objection (colleague_id, signal, at) values (?1, 'ACTIVITY', ?2)",
                        objected.who().id(), Timestamp.from(objected.at()));
            }
        }
    }

    private void purge(int i) {
        var one = new Purge(TIMES.get(random.nextInt(4)), i % 2 == 0 ? "ASK" : "NOTICE", 1 + random.nextInt(50),
                i % 3 == 0 ? null : Integer.valueOf(i % 4), i % 5 == 0);
        purges.add(one);
        sql("""
                insert into purge (at, kind, classification, wall_id, removed, digests)
                values (?1, ?2, cast(nullif(?3, '') as smallint), cast(nullif(?4, '') as uuid), ?5, '')""",
                Timestamp.from(one.at()), one.kind(), one.level() == null ? "" : one.level().toString(),
                one.hidden() ? UUID.randomUUID().toString() : "", one.removed());
    }

    private void hold(int i) {
        var placed = TIMES.get(i % 4);
        var one = new Hold(placed, i % 2 == 0 ? null : placed.plus(Duration.ofDays(1 + random.nextInt(30))));
        holds.add(one);
        sql("""
                insert into legal_hold (id, matter, reason, scope, placed_by, placed_at, released_by, released_at, release_why)
                values (?1, 'AZ', 'A claim', 'SEARCH', ?2, ?3, cast(nullif(?4, '') as uuid),
                  cast(nullif(?5, '') as timestamptz), nullif(?6, ''))""",
                UUID.randomUUID(), company.people.get(0).id(), Timestamp.from(placed),
                one.released() == null ? "" : company.people.get(1).id().toString(),
                one.released() == null ? "" : one.released().toString(), one.released() == null ? "" : "Over");
    }

    private void considered(Asked ask) {
        var plan = UUID.randomUUID();
        var at = ask.filed().plusSeconds(90);
        sql("insert into routing_plan (id, ask_id, state, wave, changed_at, version) values (?1, ?2, 'RUNNING', 1, ?3, 1)",
                plan, ask.id(), Timestamp.from(at));
        var these = new LinkedHashSet<Person>();
        company.offers.stream().filter(one -> one.ask().equals(ask)).forEach(one -> these.add(one.invitee()));
        for (int i = 0; i < 5; i++)
            these.add(any());
        int position = 0;
        for (Person who : these) {
            String outcome = List.of("ALLOWED", "WARNED", "REFUSED", "ALLOWED").get(random.nextInt(4));
            candidates.add(new Candidate(ask, who, !outcome.equals("REFUSED"), at));
            sql("""
                    insert into plan_candidate (plan_id, colleague_id, position, source, score, reasons, outcome, ruled_at)
                    values (?1, ?2, ?3, 'MATCH', 1, '[]', ?4, ?5)""",
                    plan, who.id(), position++, outcome,
                    Timestamp.from(at));
        }
    }

    /** Answers it where it was ever solved, and says what that saved, or did, or would not have. */
    private void solved(Asked ask) {
        ask.events().stream().filter(event -> event.kind().equals("ASK_SOLVED")).findFirst().ifPresent(event -> {
            var answer = UUID.randomUUID();
            var author = any();
            authors.put(ask, author);
            var given = event.at().minusSeconds(30);
            sql("""
                    insert into answer (id, ask_id, author_id, body, language, given_at, score, version)
                    values (?1, ?2, ?3, 'So.', 'en', ?4, 0, 1)""", answer, ask.id(), author.id(),
                    Timestamp.from(given));
            sql("update ask set accepted_answer_id = ?2 where id = ?1", ask.id(), answer);
            if (random.nextInt(3) > 0) {
                var changed = event.at().plus(Duration.ofHours(random.nextInt(400)));
                boolean twice = random.nextInt(3) == 0;
                say(ask, answer, event.at().plusSeconds(random.nextInt(4) == 0 ? -9 : 9), twice ? changed : null);
                if (twice && random.nextBoolean())
                    say(ask, answer, changed, null);
            }
            var due = event.at().plus(Duration.ofDays(random.nextInt(40)));
            reviews.add(new Review(ask, author, due, given));
            sql("insert into review (answer_id, due_at, owner_id, version) values (?1, ?2, ?3, 1)", answer,
                    Timestamp.from(due), author.id());
        });
        long estimate = random.nextInt(3) * 100L;
        if (estimate > 0)
            estimates.put(ask, estimate);
        sql("""
                insert into work (ask_id, effort_minutes, hands, brief) values (?1, 30, 1, cast(?2 as jsonb))
                on conflict (ask_id) do update set brief = excluded.brief""", ask.id(),
                "{\"savesMinutes\": " + estimate + "}");
    }

    private void say(Asked ask, UUID answer, Instant at, @Nullable Instant ended) {
        int minutes = List.of(15, 60, 240, 480, 960).get(random.nextInt(5));
        savings.add(new Said(ask, minutes, at, ended));
        sql("""
                insert into saving (id, ask_id, answer_id, asker_id, minutes, said_at, ended_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, cast(nullif(?7, '') as timestamptz))""", UUID.randomUUID(), ask.id(),
                answer, ask.asker().id(), minutes, Timestamp.from(at), ended == null ? "" : ended.toString());
    }

    private void again() {
        var ask = company.asks.get(random.nextInt(company.asks.size()));
        var target = company.asks.get(random.nextInt(company.asks.size()));
        if (ask.equals(target))
            return;
        var at = TIMES.get(1 + random.nextInt(2)).plus(Duration.ofDays(random.nextInt(12)));
        var undone = random.nextInt(4) == 0 ? at.plus(Duration.ofDays(random.nextInt(20))) : null;
        if (undone == null && again.stream().anyMatch(one -> one.ask().equals(ask) && one.undone() == null))
            return;
        again.add(new Again(ask, target, at, undone));
        sql("""
                insert into duplicate (id, ask_id, target_id, marked_by, marked_at, reason, undone_at)
                values (?1, ?2, ?3, ?4, ?5, '', cast(nullif(?6, '') as timestamptz))""", UUID.randomUUID(), ask.id(),
                target.id(), ask.asker().id(), Timestamp.from(at), undone == null ? "" : undone.toString());
    }

    /** Each batch that has gold answers ends, with a run before its end, one after it and one later. */
    private void settled() {
        company.judged.stream().filter(GeneratedCompany.Judged::gold).map(GeneratedCompany.Judged::ask).distinct()
                .forEach(batch -> {
                    var end = batch.filed().plus(Duration.ofDays(random.nextInt(20)));
                    sql("update batch set state = 'DONE', ended_at = ?2, words = null where id = ?1", batch.id(),
                            Timestamp.from(end));
                    run(batch, end.minusSeconds(60), 0.1);
                    double alpha = random.nextInt(-1_000, 10_000) / 10_000.0;
                    run(batch, end.plusSeconds(60), alpha);
                    run(batch, end.plusSeconds(9000), 0.2);
                    agreed.add(new Agreed(batch, end.plusSeconds(60), Math.round(alpha * 10_000)));
                });
    }

    private void run(Asked batch, Instant at, double alpha) {
        var output = UUID.randomUUID();
        sql("""
                insert into consensus_run (id, batch_id, asked_at, state, output, ended_at)
                values (?1, ?2, ?3, 'DONE', ?4, ?3)""", UUID.randomUUID(), batch.id(), Timestamp.from(at), output);
        sql("""
                insert into consensus_agreement (output, input, option, metric, alpha)
                values (?1, 'label', '', 'NOMINAL', ?2)""", output, alpha);
    }

    private void appealed() {
        for (var made : company.judged.stream().filter(one -> !one.gold()).limit(200).toList()) {
            boolean appealed = random.nextInt(3) > 0;
            boolean overturned = random.nextInt(3) == 0;
            var at = made.at().plus(Duration.ofDays(1));
            sql("""
                    insert into scorecard (delivery_id, ask_id, author_id, wanted, state, opened_at, decided_at, appealed_at)
                    values (?1, ?2, ?3, '{}', ?4, ?5, ?6, cast(nullif(?7, '') as timestamptz))""",
                    made.id(),
                    made.ask().id(), made.who().id(), overturned ? "PASSED" : "FAILED", Timestamp.from(made.at()),
                    Timestamp.from(at), appealed ? made.at().plusSeconds(60).toString() : "");
            if (appealed)
                appeals.add(new Appeal(made.ask(), made.who(), at, overturned));
        }
        for (int i = 0; i < 20; i++) {
            var released = i % 3 == 0 ? company.asks.get(i) : null;
            var id = released == null ? UUID.randomUUID() : released.id();
            var who = released == null ? any() : released.asker();
            sql("""
                    insert into held_ask (id, asker_id, anonymous, held_at, state, appealed, findings)
                    values (?1, ?2, false, ?3, ?4, true, '')""", id, who.id(), Timestamp.from(TIMES.get(0)),
                    released == null ? "REFUSED" : "RELEASED");
            var at = TIMES.get(1 + i % 3);
            word(id, "REFUSED", TIMES.get(0));
            word(id, "APPEALED", TIMES.get(0));
            word(id, released == null ? "REFUSED" : "APPROVED", at);
            appeals.add(new Appeal(released, who, at, released != null));
        }
    }

    private void word(UUID ask, String deed, Instant at) {
        sql("insert into approval_word (ask_id, at, deed, words) values (?1, ?2, ?3, '')", ask, Timestamp.from(at),
                deed);
    }

    private Person any() {
        return company.people.get(random.nextInt(company.people.size()));
    }

    private void sql(String text, @Nullable Object... values) {
        company.sql(text, values);
    }
}
