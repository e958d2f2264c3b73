package org.cadre.reports;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.cadre.governance.Classification;
import org.cadre.people.Role;
import org.cadre.reports.GeneratedCompany.Asked;
import org.cadre.reports.GeneratedCompany.Person;
import org.jspecify.annotations.Nullable;

/** What controls of a generated company are to find, as rows and as what is known of them here. */
final class GeneratedControls {
    static final Map<String, String> GUARDS = Map.of("walls-hold", "WALL", "asker-is-cleared", "CLEARANCE",
            "clearance-covers-classification", "CLEARANCE", "contractors-where-allowed", "CLASSIFICATION",
            "export-control", "AUTHORISATION");
    private static final Instant BEGIN = Instant.parse("2026-08-20T06:00:00Z");
    private static final int MINUTES = 76 * 24 * 60;
    private static final List<Role> ROLES = List.of(Role.GOVERNANCE, Role.AUDITOR, Role.WORKS_COUNCIL, Role.ADMIN);
    final List<Turn> turns = new ArrayList<>();
    final List<Holding> holdings = new ArrayList<>();
    final List<Mandated> mandates = new ArrayList<>();
    final List<Waived> waived = new ArrayList<>();
    final List<Stopped> stopped = new ArrayList<>();
    final List<Item> items = new ArrayList<>();
    final List<Approved> approved = new ArrayList<>();
    final List<Authorised> authorised = new ArrayList<>();
    final List<Crossed> crossed = new ArrayList<>();
    final List<Level> levels = new ArrayList<>();
    final List<Looked> looked = new ArrayList<>();
    final Map<UUID, Instant> left = new HashMap<>();
    private final GeneratedCompany company;
    private final Random random = new Random(8);

    /** That somebody got or lost a role. */
    record Turn(Person who, Role role, Instant at, boolean given) {}

    /** What the account says now. */
    record Holding(Person who, Role role) {}

    record Mandated(UUID id, Person who, Role role, Person requester, @Nullable Person decider, Instant at,
            @Nullable LocalDate until) {}

    record Waived(UUID id, Person owner, Person asker, Instant asked, Instant starts, Instant ends,
            @Nullable Person approver, @Nullable Instant approved, @Nullable Instant revoked) {}

    record Stopped(UUID id, Person by, Instant at, @Nullable Instant lifted) {}

    /** @param decider missing where nobody decided, or the trail's own chore did */
    record Item(UUID id, Instant due, String kind, Person holder, String what, boolean dormant, String state,
            @Nullable Person decider, @Nullable Instant decided, boolean newest) {}

    record Approved(Asked ask, Person decider) {
        boolean own() {
            return decider.equals(ask.asker());
        }
    }

    record Authorised(UUID id, Person who, Person requester, Person decider, Instant granted,
            @Nullable Instant revoked, LocalDate until) {}

    record Crossed(Instant at, String stage, String rule, String effect, @Nullable Asked ask, Person person) {}

    /** A revision of an ask. */
    record Level(Asked ask, int number, Instant at, Classification level) {}

    record Looked(Instant at, boolean signed, boolean broken) {}

    GeneratedControls(GeneratedCompany company) {
        this.company = company;
    }

    GeneratedControls generate() {
        sql("""
                insert into role_conflict (first, second, reason) values ('ADMIN', 'AUDITOR', ''),
                  ('AUDITOR', 'GOVERNANCE', ''), ('ADMIN', 'WORKS_COUNCIL', ''), ('GOVERNANCE', 'WORKS_COUNCIL', '')
                on conflict do nothing""");
        for (int i = 0; i < 5; i++)
            leave(any());
        roles();
        for (int i = 0; i < 60; i++)
            waive(i);
        for (int i = 0; i < 20; i++)
            stop(i);
        review("2026-Q3", "2026-09-16T08:00:00Z", "2026-10-07T08:00:00Z", false);
        review("2026-Q4", "2026-10-02T08:00:00Z", "2026-10-23T08:00:00Z", true);
        for (int i = 0; i < 60; i++)
            approve(company.asks.get(i * 5));
        for (int i = 0; i < 15; i++)
            authorise();
        for (int i = 0; i < 150; i++)
            cross();
        for (int i = 0; i < 100; i++)
            revise(company.asks.get(i * 4 + 1));
        for (int i = 0; i < 80; i++)
            look(time());
        link();
        return this;
    }

    /** Step by step, and not by the acts around a time. */
    Set<Holding> heldAt(Instant at) {
        var held = new HashSet<Holding>();
        for (var who : company.people)
            for (Role role : ROLES) {
                var one = new Holding(who, role);
                var all = turns.stream().filter(turn -> turn.who().equals(who) && turn.role() == role).toList();
                boolean has = all.isEmpty() ? holdings.contains(one) : !all.getFirst().given();
                for (var turn : all)
                    if (turn.at().isBefore(at))
                        has = turn.given();
                if (has)
                    held.add(one);
            }
        return held;
    }

    boolean left(Person who, Instant at) {
        return Optional.ofNullable(left.get(who.id())).filter(then -> then.isBefore(at)).isPresent();
    }

    private void leave(Person who) {
        if (who.equals(company.people.getFirst()))
            return;
        left.put(who.id(), time());
        sql("update colleague set left_at = ?2 where id = ?1", who.id(),
                Timestamp.from(Objects.requireNonNull(left.get(who.id()))));
    }

    private void roles() {
        for (var who : company.people) {
            sql("insert into account (colleague_id, password_hash, failures) values (?1, '', 0)", who.id());
            for (Role role : ROLES)
                role(who, role);
        }
        turns.stream().sorted(Comparator.comparing(Turn::at)).forEach(turn -> act("ROLE_" + (turn.given()
                ? random.nextBoolean() ? "GRANTED_" : "GRANTED_ALONE_"
                : random.nextBoolean() ? "TAKEN_" : "ENDED_") + turn.role(), turn.who().id(), any(), turn.at()));
    }

    private void role(Person who, Role role) {
        var times = random.ints(random.nextInt(4), 0, MINUTES).sorted()
                .mapToObj(minute -> BEGIN.plus(Duration.ofMinutes(minute))).toList();
        boolean has = random.nextInt(3) == 0;
        for (var at : times) {
            has = !has;
            turns.add(new Turn(who, role, at, has));
            if (has)
                mandate(who, role, at);
            else
                act("ROLE_REQUESTED_" + role, who.id(), any(), at.plusSeconds(1));
        }
        if (!has)
            return;
        holdings.add(new Holding(who, role));
        sql("insert into account_role (colleague_id, role) values (?1, ?2)", who.id(), role.name());
    }

    private void mandate(Person who, Role role, Instant at) {
        var requester = other(who);
        var decider = random.nextInt(4) == 0 ? null : other(who, requester);
        var until = random.nextBoolean() ? LocalDate.parse("2026-09-20").plusDays(random.nextInt(90)) : null;
        var one = new Mandated(UUID.randomUUID(), who, role, requester, decider, at, until);
        mandates.add(one);
        sql("""
                insert into mandate (id, person_id, role, requester_id, requested_at, reason, exception_until, state,
                  decider_id, decided_at)
                values (?1, ?2, ?3, ?4, ?5, '', cast(nullif(?6, '') as date), ?7, cast(nullif(?8, '') as uuid),
                  cast(nullif(?9, '') as timestamptz))""", one.id(), who.id(), role.name(), requester.id(),
                Timestamp.from(at), text(until), random.nextBoolean() ? "GRANTED" : "ENDED",
                text(decider == null ? null : decider.id()), text(decider == null ? null : at));
    }

    private void waive(int number) {
        var asked = time();
        var starts = later(asked);
        var asker = any();
        var owner = any();
        var approver = random.nextInt(3) == 0 ? null : random.nextInt(4) == 0 ? owner : other(asker);
        if (asker.equals(approver))
            approver = null;
        var one = new Waived(UUID.randomUUID(), owner, asker, asked, starts, later(later(starts)), approver,
                approver == null ? null : later(asked), random.nextInt(3) == 0 ? later(asked) : null);
        waived.add(one);
        sql("""
                insert into rule_exception (id, rule, cases, reason, owner, asked_by, asked_at, starts_at, ends_at,
                  approved_by, approved_at, revoked_at)
                values (?1, ?2, '', '', ?3, ?4, ?5, ?6, ?7, cast(nullif(?8, '') as uuid),
                  cast(nullif(?9, '') as timestamptz), cast(nullif(?10, '') as timestamptz))""", one.id(),
                "x-" + number, owner.id(), asker.id(), Timestamp.from(asked), Timestamp.from(starts),
                Timestamp.from(one.ends()), text(approver == null ? null : approver.id()), text(one.approved()),
                text(one.revoked()));
    }

    private void stop(int number) {
        var at = time();
        var one = new Stopped(UUID.randomUUID(), any(), at, random.nextBoolean() ? later(at) : null);
        stopped.add(one);
        sql("""
                insert into rule_stop (id, rule, stopped_by, stopped_at, reason, lifted_at)
                values (?1, ?2, ?3, ?4, '', cast(nullif(?5, '') as timestamptz))""", one.id(), "s-" + number,
                one.by().id(), Timestamp.from(at), text(one.lifted()));
    }

    private void review(String quarter, String opened, String due, boolean newest) {
        var id = UUID.randomUUID();
        sql("""
                insert into recertification (id, quarter, opened_at, remind_at, due_at, silence)
                values (?1, ?2, ?3, ?4, ?4, 'ESCALATE')""", id, quarter, Timestamp.from(Instant.parse(opened)),
                Timestamp.from(Instant.parse(due)));
        for (int i = 0; i < 50; i++) {
            var kind = List.of("ROLE", "ROLE", "WALL", "AUTHORISATION", "TOKEN").get(random.nextInt(5));
            var what = kind.equals("ROLE") ? ROLES.get(random.nextInt(4)).name() : "w-" + i;
            var state = List.of("OPEN", "KEPT", "REVOKED", "GONE").get(random.nextInt(4));
            var holder = any();
            if (items.stream().anyMatch(one -> one.newest() == newest && one.holder().equals(holder)
                    && one.what().equals(what)))
                continue;
            var decider = state.equals("KEPT") || state.equals("REVOKED") && random.nextBoolean()
                    ? other(holder)
                    : null;
            var one = new Item(UUID.randomUUID(), Instant.parse(due), kind, holder, what,
                    kind.equals("ROLE") && random.nextInt(3) == 0, state, decider,
                    state.equals("OPEN") ? null : later(Instant.parse(opened)), newest);
            items.add(one);
            sql("""
                    insert into recertification_item (id, campaign_id, kind, holder_id, grant_id, what, leaver, dormant,
                      reviewer_id, state, decider_id, decided_at)
                    values (?1, ?2, ?3, ?4, ?1, ?5, false, ?6, ?7, ?8, cast(nullif(?9, '') as uuid),
                      cast(nullif(?10, '') as timestamptz))""", one.id(), id, kind, holder.id(), what, one.dormant(),
                    other(holder).id(), state, text(decider == null ? null : decider.id()), text(one.decided()));
        }
    }

    private void approve(Asked ask) {
        var one = new Approved(ask, random.nextInt(5) == 0 ? ask.asker() : any());
        approved.add(one);
        sql("""
                insert into held_ask (id, asker_id, anonymous, held_at, state, findings)
                values (?1, ?2, false, ?3, 'RELEASED', '')""", ask.id(), ask.asker().id(),
                Timestamp.from(ask.filed()));
        sql("""
                insert into approval (ask_id, rule, version, reason, role, since, state, decider_id, decided_at)
                values (?1, 'r', 1, '{}', 'GOVERNANCE', ?2, 'GIVEN', ?3, ?2)""", ask.id(),
                Timestamp.from(ask.filed()), one.decider().id());
    }

    private void authorise() {
        var who = random.nextBoolean()
                ? company.people.stream().filter(one -> left.containsKey(one.id())).findAny().orElseThrow()
                : any();
        var requester = other(who);
        var granted = time();
        var one = new Authorised(UUID.randomUUID(), who, requester, other(who, requester), granted,
                random.nextInt(3) == 0 ? later(granted) : null,
                LocalDate.parse("2026-10-15").plusDays(random.nextInt(60)));
        authorised.add(one);
        sql("""
                insert into authorisation (id, person_id, regime, scope, valid_until, requester_id, requested_at, state,
                  decider_id, decided_at, version)
                values (?1, ?2, 'EAR', '', cast(?3 as date), ?4, ?5, ?6, ?7, ?5, 1)""", one.id(), who.id(),
                one.until().toString(), requester.id(), Timestamp.from(granted),
                one.revoked() == null ? "GRANTED" : "REVOKED", one.decider().id());
        act("AUTHORISATION_GRANTED", one.id(), one.decider(), granted);
        if (one.revoked() != null)
            act("AUTHORISATION_REVOKED", one.id(), one.decider(), one.revoked());
    }

    private void cross() {
        var rules = new ArrayList<>(GUARDS.keySet().stream().sorted().toList());
        rules.add("asks-per-day");
        var ask = random.nextInt(4) == 0 ? null : company.asks.get(random.nextInt(company.asks.size()));
        var one = new Crossed(time(), List.of("INTAKE", "MATCH", "DISCLOSE").get(random.nextInt(3)),
                rules.get(random.nextInt(rules.size())),
                List.of("REFUSED", "WARNED", "WOULD_HAVE_REFUSED").get(random.nextInt(3)), ask, any());
        crossed.add(one);
        sql("""
                insert into decision (id, at, stage, subject, person, outcome, rules, facts)
                values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as jsonb), '')""", UUID.randomUUID(),
                Timestamp.from(one.at()), one.stage(), ask == null ? UUID.randomUUID() : ask.id(), one.person().id(),
                one.effect().equals("REFUSED") ? "REFUSED" : "ALLOWED",
                "{\"" + one.rule() + "@1\": \"" + one.effect() + "\"}");
    }

    /** So that it ends as the ask is now. */
    private void revise(Asked ask) {
        int many = 2 + random.nextInt(3);
        var at = ask.filed();
        for (int number = 1; number <= many; number++) {
            var level = number == many ? ask.level() : Classification.values()[random.nextInt(4)];
            var one = new Level(ask, number, at, level);
            levels.add(one);
            sql("""
                    insert into revision (id, ask_id, number, editor_id, at, note, title, body, tags, classification)
                    values (?1, ?2, ?3, ?4, ?5, '', '', '', '', ?6)""", UUID.randomUUID(), ask.id(), number,
                    ask.asker().id(), Timestamp.from(at), level.ordinal());
            at = later(at);
        }
    }

    void look(Instant at) {
        var one = new Looked(at, random.nextBoolean(), random.nextInt(4) == 0);
        looked.add(one);
        sql("""
                insert into trail_check (id, at, entries, signed, finding, place)
                values (?1, ?2, 5, ?3, nullif(?4, ''), cast(nullif(?5, '') as bigint))""", UUID.randomUUID(),
                Timestamp.from(at), one.signed() && !one.broken(), one.broken() ? "EDITED" : "",
                one.broken() ? "7" : "");
    }

    /** A chain in the order of time that lacks some of its links. */
    private void link() {
        sql("""
                insert into audit_link (number, source, seq, form, hash)
                select row_number() over (order by at, source, seq), source, seq, 1, sha256('') from (
                  select 'ACT' as source, seq, at from act union all select 'DECISION', seq, at from decision) e""");
        sql("delete from audit_link where number % 97 in (1, 2) or number % 53 = 0");
    }

    void act(String kind, UUID subject, Person actor, Instant at) {
        sql("insert into act (at, kind, subject, actor) values (?1, ?2, ?3, ?4)", Timestamp.from(at), kind, subject,
                actor.id());
    }

    private Person any() {
        return company.people.get(random.nextInt(company.people.size()));
    }

    private Person other(Person... than) {
        var one = any();
        return List.of(than).contains(one) ? other(than) : one;
    }

    private Instant time() {
        return BEGIN.plus(Duration.ofMinutes(random.nextInt(MINUTES)));
    }

    private Instant later(Instant at) {
        return at.plus(Duration.ofMinutes(1 + random.nextInt(30 * 24 * 60)));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private void sql(String text, Object... values) {
        company.sql(text, values);
    }
}
