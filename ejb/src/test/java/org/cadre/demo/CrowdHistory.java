package org.cadre.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Three years of a crowd's asks as reports count them, made in the database by its own statements: headers with acts, an
 * answer, invitations and decisions, evenly over the time. What people wrote is one line, since no report reads it.
 * The people must be there already; who asks and who is invited is skewed, so that a tenth of them has most.
 *
 * <p>Of the asks 85 of 100 are questions, 88 are internal; 80 are answered, after six hours in the mean, 60 of these
 * accepted ten hours later. Each has three invitations in one or two waves. Decisions are spread evenly over the asks, one at
 * its intake, the others about who may be invited: 3 of 100 refuse, 1 would have, 1 needs an approval. None of it is
 * in the chain of the audit trail.
 */
public final class CrowdHistory {
    private static final Duration SPAN = Duration.ofDays(3 * 365);
    private static final int PORTIONS = 20;
    private static final List<String> PLAN = List.of("""
            create temporary table crowd as
              select id, row_number() over (order by number) - 1 as n from colleague
              where left_at is null and employment not in ('SERVICE', 'ARCHIVE')""", //
            "create unique index on crowd (n)", """
                    create function pg_temp.dice(i bigint, k int) returns double precision language sql immutable as $$
                      select (hashint8extended(i, k) & 1073741823) / 1073741824.0 $$""", """
                    create function pg_temp.named(what text, i bigint) returns uuid language sql immutable as $$
                      select cast(overlay(md5(what || i) placing '4' from 13) as uuid) $$""",
            """
                    do $$ begin execute 'create function pg_temp.busy(i bigint, k int) returns bigint language sql immutable
                      as ''select cast(floor(power(pg_temp.dice(i, k), 3) * ' || (select count(*) from crowd)
                      || ') as bigint)'''; end $$""");
    private static final List<String> ASKS = List.of("""
            create temporary table history as
              select i, pg_temp.named('ask', i) as id, c.id as asker, d.at,
                case when pg_temp.dice(i, 2) < 0.8
                  then d.at + interval '6 hours' * -ln(1 - pg_temp.dice(i, 3)) end as answered,
                pg_temp.dice(i, 4) < 0.6 as liked, 1 + cast(pg_temp.dice(i, 5) < 0.25 as int) as waves
              from generate_series(cast(0 as bigint), ?1 - 1) i
              cross join lateral (
                select cast(?2 as timestamptz) - interval '1 second' * (?3 * (?1 - i) / ?1) as at) d
              join crowd c on c.n = pg_temp.busy(i, 1)""", """
            insert into ask (id, kind, asker_id, title, body, language, classification, urgency, state, filed_at,
              changed_at, version)
            select id, case when pg_temp.dice(i, 6) < 0.85 then 'QUESTION' else 'MICRO_TASK' end, asker,
              'Number ' || i, 'What is to be done?', 'en', case when pg_temp.dice(i, 7) < 0.88 then 1 else 2 end,
              'NORMAL', case when answered is not null and liked then 'SOLVED' else 'CLOSED' end, at,
              coalesce(answered, at), 1 from history""", """
            insert into answer (id, ask_id, author_id, body, language, given_at, score, version)
            select pg_temp.named('answer', i), h.id, c.id, 'This.', 'en', answered, 0, 1
            from history h join crowd c on c.n = pg_temp.busy(i, 8) where answered is not null""", """
            insert into act (at, kind, subject, actor) select at, 'ASK_FILED', id, asker from history order by i""", """
            insert into act (at, kind, subject, actor)
            select answered, 'ASK_ANSWERED', id, asker from history where answered is not null order by i""", """
            insert into act (at, kind, subject, actor)
            select answered + interval '10 hours' * -ln(1 - pg_temp.dice(i, 9)), 'ASK_SOLVED', id, asker
            from history where answered is not null and liked order by i""", """
            update ask set accepted_answer_id = pg_temp.named('answer', h.i) from history h
            where ask.id = h.id and h.answered is not null and h.liked""", """
            insert into invitation (id, ask_id, invitee_id, wave, state, issued_at, expires_at, accepted_at, ended_at,
              decline_reason, version)
            select gen_random_uuid(), h.id, c.id, w.wave, s.state, h.at + interval '4 hours' * (w.wave - 1),
              h.at + interval '4 hours' * w.wave, case when s.state = 'FULFILLED' then h.at + interval '1 hour' end,
              h.at + interval '4 hours' * w.wave, case when s.state = 'DECLINED' then 'NOT_MY_AREA' end, 1
            from history h cross join generate_series(0, 2) j
            join crowd c on c.n = (pg_temp.busy(h.i, 10) + j * 7) % (select count(*) from crowd)
            cross join lateral (select case when j = 2 then h.waves else 1 end as wave) w
            cross join lateral (select case when j = 0 and h.answered is not null then 'FULFILLED'
              when pg_temp.dice(h.i * 3 + j, 11) < 0.2 then 'DECLINED'
              when pg_temp.dice(h.i * 3 + j, 11) < 0.5 then 'EXPIRED' else 'WITHDRAWN' end as state) s""");
    private static final String DECISIONS = """
            insert into decision (id, at, stage, subject, person, outcome, rules, facts)
            select gen_random_uuid(), h.at, case when g = 0 then 'INTAKE' else 'MATCH' end, h.id, c.id, r.said,
              jsonb_build_object('walls-hold@1', 'ALLOWED', 'clearance-covers@1', r.said),
              decode(repeat('00', 160), 'hex')
            from history h cross join generate_series(cast(0 as bigint), ?1 - 1) g
            join crowd c on c.n = pg_temp.busy(h.i * 64 + g, 12)
            cross join lateral (select pg_temp.dice(h.i * 64 + g, 13) as luck) d
            cross join lateral (select case when luck < 0.03 then 'REFUSED' when luck < 0.04 then 'WOULD_HAVE_REFUSED'
              when luck < 0.05 then 'NEEDS_APPROVAL' else 'ALLOWED' end as said) r
            where h.i >= ?2 and h.i < ?3""";

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
        for (String statement : PLAN)
            run(connection, statement);
        progress.accept("Filling " + asks + " asks");
        run(connection, ASKS.getFirst(), asks, Timestamp.from(until), (double) SPAN.toSeconds());
        run(connection, "create unique index on history (i)");
        run(connection, "analyze history");
        run(connection, "alter table act disable trigger act_waits");
        for (String statement : ASKS.subList(1, ASKS.size()))
            run(connection, statement);
        run(connection, "alter table act enable trigger act_waits");
        connection.commit();
        decide(connection, asks, decisions / asks, progress);
        connection.setAutoCommit(before);
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /** Indexes are built once over all rows, which takes a quarter of the time that it takes row by row. */
    private static void decide(Connection connection, long asks, long each, Consumer<String> progress)
            throws SQLException {
        var indexes = indexes(connection);
        for (var index : indexes)
            run(connection, "drop index " + index.name());
        run(connection, "alter table decision disable trigger decision_waits");
        for (int portion = 0; portion < PORTIONS; portion++) {
            progress.accept("Filling decisions, part %d of %d".formatted(portion + 1, PORTIONS));
            run(connection, DECISIONS, each, asks * portion / PORTIONS, asks * (portion + 1) / PORTIONS);
        }
        run(connection, "alter table decision enable trigger decision_waits");
        progress.accept("Indexing decisions");
        for (var index : indexes)
            run(connection, index.made());
        connection.commit();
    }

    private record Index(String name, String made) {}

    private static List<Index> indexes(Connection connection) throws SQLException {
        var found = new ArrayList<Index>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("""
                select indexname, indexdef from pg_indexes where tablename = 'decision'
                and indexname <> 'decision_pkey'""")) {
            while (rows.next())
                found.add(new Index(rows.getString(1), rows.getString(2)));
        }
        return found;
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        // the driver knows question marks without numbers, and each of ours may stand more than once
        var order = new ArrayList<Object>();
        var parameter = java.util.regex.Pattern.compile("\\?(\\d)").matcher(sql);
        while (parameter.find())
            order.add(values[Integer.parseInt(parameter.group(1)) - 1]);
        try (var statement = connection.prepareStatement(sql.replaceAll("\\?\\d", "?"))) {
            for (int i = 0; i < order.size(); i++)
                statement.setObject(i + 1, order.get(i));
            statement.execute();
        }
    }
}
