package org.cadre.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Three years of a crowd's asks as reports count them, made in the database by its own statements: headers with acts, an
 * answer, invitations and decisions, evenly over the time. What people wrote is one line, since no report reads it.
 * The people must be there already; who asks and who is invited is skewed, so that a tenth of them has most.
 *
 * <p>Of the asks 85 of 100 are questions, 88 are internal; 80 are answered, after six hours in the mean, 60 of these
 * accepted ten hours later. Each has three invitations in one or two waves. Decisions are spread evenly over the asks, one at
 * its intake, the others about who may be invited: 3 of 100 refuse, 1 would have, 1 needs an approval.
 *
 * <p>All entries that the database has are chained anew in the order of their time, so that the trail is as long as they
 * are; but the hashes are made up, and a server that checks them says so. Periods that were closed without all this are
 * forgotten. No server may run meanwhile.
 */
public final class CrowdHistory {
    private static final Duration SPAN = Duration.ofDays(3 * 365);
    private static final int PORTIONS = 20;
    private static final List<String> ROOM = List.of("set local work_mem = '128MB'",
            "set local maintenance_work_mem = '512MB'", "set local synchronous_commit = off");
    private static final List<String> PLAN = List.of("""
            create temporary table crowd on commit drop as
              select id, row_number() over (order by number) - 1 as n from colleague
              where left_at is null and employment not in ('SERVICE', 'ARCHIVE')""", //
            "create unique index on crowd (n)", "analyze crowd", """
                    create function pg_temp.dice(i bigint, k int) returns double precision language sql immutable as $$
                      select cast(hashint8extended(i, k) & 1073741823 as double precision) / 1073741824 $$""", """
                    create function pg_temp.named(what text, i bigint) returns uuid language sql immutable as $$
                      select cast(overlay(md5(what || i) placing '4' from 13) as uuid) $$""",
            """
                    do $$ begin execute 'create function pg_temp.busy(i bigint, k int) returns bigint language sql immutable
                      as ''select cast(floor(power(pg_temp.dice(i, k), 3) * ' || (select count(*) from crowd)
                      || ') as bigint)'''; end $$""");
    private static final List<String> HISTORY = List.of("""
            create temporary table history on commit drop as
              select i, pg_temp.named('ask', i) as id, c.id as asker, d.at,
                case when pg_temp.dice(i, 2) < 0.8
                  then d.at + interval '6 hours' * -ln(1 - pg_temp.dice(i, 3)) end as answered,
                pg_temp.dice(i, 4) < 0.6 as liked, 1 + cast(pg_temp.dice(i, 5) < 0.25 as int) as waves
              from generate_series(cast(0 as bigint), ?1 - 1) i
              cross join lateral (
                select cast(?2 as timestamptz) - interval '1 second' * (?3 * (?1 - i) / ?1) as at) d
              join crowd c on c.n = pg_temp.busy(i, 1)
              order by i""", "create unique index on history (i)", "analyze history");
    private static final List<String> ASKS = List.of("""
            insert into ask (id, kind, asker_id, title, body, language, classification, urgency, state, filed_at,
              changed_at, version, accepted_answer_id)
            select id, case when pg_temp.dice(i, 6) < 0.85 then 'QUESTION' else 'MICRO_TASK' end, asker,
              'Number ' || i, 'What is to be done?', 'en', case when pg_temp.dice(i, 7) < 0.88 then 1 else 2 end,
              'NORMAL', case when answered is not null and liked then 'SOLVED' else 'CLOSED' end, at,
              coalesce(answered, at), 1, case when answered is not null and liked then pg_temp.named('answer', i) end
            from history order by i""", """
            insert into answer (id, ask_id, author_id, body, language, given_at, score, version)
            select pg_temp.named('answer', i), h.id, c.id, 'This.', 'en', answered, 0, 1
            from history h join crowd c on c.n = pg_temp.busy(h.i, 8) where answered is not null""", """
            insert into act (at, kind, subject, actor)
            select t.at, t.kind, h.id, h.asker
            from history h cross join lateral (values ('ASK_FILED', h.at), ('ASK_ANSWERED', h.answered),
              ('ASK_SOLVED', case when h.liked
                then h.answered + interval '10 hours' * -ln(1 - pg_temp.dice(h.i, 9)) end)) t (kind, at)
            where t.at is not null order by t.at""", """
            insert into invitation (id, ask_id, invitee_id, wave, state, issued_at, expires_at, accepted_at, ended_at,
              decline_reason, version)
            select pg_temp.named('invitation', h.i * 4 + j), h.id, c.id, w.wave, s.state,
              h.at + interval '4 hours' * (w.wave - 1), h.at + interval '4 hours' * w.wave,
              case when s.state = 'FULFILLED' then h.at + interval '1 hour' end,
              h.at + interval '4 hours' * w.wave, case when s.state = 'DECLINED' then 'NOT_MY_AREA' end, 1
            from history h cross join generate_series(0, 2) j
            join crowd c on c.n = (pg_temp.busy(h.i, 10) + j * 7) % (select count(*) from crowd)
            cross join lateral (select case when j = 2 then h.waves else 1 end as wave) w
            cross join lateral (select case when j = 0 and h.answered is not null then 'FULFILLED'
              when pg_temp.dice(h.i * 3 + j, 11) < 0.2 then 'DECLINED'
              when pg_temp.dice(h.i * 3 + j, 11) < 0.5 then 'EXPIRED' else 'WITHDRAWN' end as state) s""");
    private static final String DECISIONS = """
            with said (luck, outcome, rules) as materialized (
              select luck, outcome, jsonb_build_object('walls-hold@1', 'ALLOWED', 'clearance-covers@1', outcome)
              from (values (0, 'REFUSED'), (1, 'REFUSED'), (2, 'REFUSED'), (3, 'WOULD_HAVE_REFUSED'),
                (4, 'NEEDS_APPROVAL'), (5, 'ALLOWED')) o (luck, outcome))
            insert into decision (id, at, stage, subject, person, outcome, rules, facts)
            select pg_temp.named('decision', h.i * 64 + g), h.at, case when g = 0 then 'INTAKE' else 'MATCH' end, h.id,
              c.id, s.outcome, s.rules, decode(repeat('00', 160), 'hex')
            from history h cross join generate_series(cast(0 as bigint), ?1 - 1) g
            join crowd c on c.n = pg_temp.busy(h.i * 64 + g, 12)
            join said s on s.luck = least(5, cast(floor(pg_temp.dice(h.i * 64 + g, 13) * 100) as int))
            where h.i >= ?2 and h.i < ?3""";
    private static final String CHAIN = """
            insert into audit_link (number, source, seq, form, hash)
            select row_number() over (order by at, source, seq), source, seq, 1, sha256(int8send(seq))
            from (select 'ACT' as source, seq, at from act union all select 'DECISION', seq, at from decision) e""";
    private static final List<String> FORGOTTEN = List.of("delete from report_pack", "delete from report_snapshot",
            "delete from audit_unlinked", "delete from audit_link");
    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d)");

    private CrowdHistory() {}

    /**
     * @param decisions as a multiple of the asks, so many for each
     * @param until when the last one was filed
     * @param progress is told each step
     */
    public static void fill(Connection connection, long asks, long decisions, Instant until, Consumer<String> progress)
            throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        progress.accept("Planning " + asks + " asks");
        run(connection, ROOM);
        run(connection, PLAN);
        run(connection, HISTORY.getFirst(), asks, Timestamp.from(until), (double) SPAN.toSeconds());
        run(connection, HISTORY.subList(1, HISTORY.size()));
        var bare = new ArrayList<Bare>();
        for (String table : List.of("ask", "answer", "invitation", "act", "decision"))
            bare.add(Bare.made(connection, table));
        for (String statement : ASKS) {
            progress.accept("Filling " + statement.split(" ", 4)[2]);
            run(connection, statement);
        }
        decide(connection, asks, decisions / asks, progress);
        for (Bare table : bare.reversed()) {
            progress.accept("Indexing " + table.table());
            table.restore(connection);
        }
        chain(connection, progress);
        connection.commit();
        connection.setAutoCommit(before);
        progress.accept("Counting rows");
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static void decide(Connection connection, long asks, long each, Consumer<String> progress)
            throws SQLException {
        for (int portion = 0; portion < PORTIONS; portion++) {
            progress.accept("Filling decision, part %d of %d".formatted(portion + 1, PORTIONS));
            run(connection, DECISIONS, each, asks * portion / PORTIONS, asks * (portion + 1) / PORTIONS);
        }
    }

    private static void chain(Connection connection, Consumer<String> progress) throws SQLException {
        progress.accept("Filling audit_link");
        run(connection, FORGOTTEN);
        var links = Bare.made(connection, "audit_link");
        run(connection, CHAIN);
        progress.accept("Indexing audit_link");
        links.restore(connection);
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        for (String statement : statements)
            run(connection, statement);
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        // the driver knows question marks without numbers, and each of ours may stand more than once
        var order = new ArrayList<Object>();
        var parameter = PARAMETER.matcher(sql);
        while (parameter.find())
            order.add(values[Integer.parseInt(parameter.group(1)) - 1]);
        try (var statement = connection.prepareStatement(parameter.replaceAll("?"))) {
            for (int i = 0; i < order.size(); i++)
                statement.setObject(i + 1, order.get(i));
            statement.execute();
        }
    }
}
