package org.cadre.replay;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.Cursor;
import org.cadre.audit.PersonKeys;
import org.cadre.database.Sql;
import org.cadre.governance.Stage;
import org.cadre.people.Reader;
import org.jspecify.annotations.Nullable;

/** What was decided, read in batches, each in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PastCases {
    /** Before the newest. */
    static final Cursor BEGINNING = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));
    /** Of what is hidden from the reader nothing is counted either, nor of what waits for approval: nobody sees that yet. */
    private static final String VISIBLE = """
            not exists (select 1 from ask a where a.id = d.subject and not (a.classification <= ?1
              and opens(a.wall_id, a.labels, a.asker_id, cast(?2 as uuid[]))))
            and not exists (select 1 from held_ask h where h.id = d.subject and h.state <> 'RELEASED')\s""";
    private static final String SPAN = " from decision d where d.stage = ?4 and d.at >= ?3"
            + " and (d.at, d.id) < (?5, ?6) and " + VISIBLE;

    @Inject
    private EntityManager entities;
    @Inject
    private PersonKeys keys;

    protected PastCases() {}

    long count(Reader reader, Stage stage, Instant since, Cursor after) {
        return Sql.number(span(reader, "select count(*)" + SPAN, stage, since, after).getSingleResult());
    }

    /** Newest first. @param rule of which it is told what it said */
    List<PastCase> batch(Reader reader, Stage stage, String rule, Instant since, Cursor after, int most) {
        var rows = Sql.rows(span(reader, """
                select d.at, d.id, d.subject, d.person, d.facts, (select s.value from jsonb_each_text(d.rules) s
                  where split_part(s.key, '@', 1) = ?7)""" + SPAN + "order by d.at desc, d.id desc limit ?8", stage,
                since, after).setParameter(7, rule).setParameter(8, most));
        var opened = keys.readerOf(
                rows.stream().flatMap(row -> Sql.maybeUuid(row[3]).stream()).collect(Collectors.toSet()));
        return rows.stream().map(row -> new PastCase(new Cursor(Sql.instant(row[0]), Sql.uuid(row[1])),
                new AskId(Sql.uuid(row[2])), enforced((String) row[5]),
                Sql.maybeUuid(row[3]).map(person -> opened.read(person, (byte[]) row[4])).orElse(Map.of()))).toList();
    }

    /** By rule, of those that said anything but ALLOWED since then. */
    Map<String, Firing> firings(Reader reader, Instant since) {
        return Sql.rows(seen(reader, """
                select split_part(s.key, '@', 1), count(*) filter (where s.value = 'REFUSED'),
                  count(*) filter (where s.value = 'WOULD_HAVE_REFUSED'), max(d.at)
                from decision d cross join lateral jsonb_each_text(d.rules) s
                where d.at >= ?3 and decision_met(d.rules) and s.value <> 'ALLOWED' and\s""" + VISIBLE + "group by 1")
                .setParameter(3, Timestamp.from(since))).stream()
                .collect(Collectors.toMap(row -> (String) row[0],
                        row -> new Firing(Sql.number(row[1]), Sql.number(row[2]), Sql.instant(row[3]))));
    }

    private Query span(Reader reader, String text, Stage stage, Instant since, Cursor after) {
        return seen(reader, text).setParameter(4, stage.name()).setParameter(3, Timestamp.from(since))
                .setParameter(5, Timestamp.from(after.at())).setParameter(6, after.id());
    }

    private Query seen(Reader reader, String text) {
        return entities.createNativeQuery(text).setParameter(1, reader.clearance().ordinal())
                .setParameter(2, Sql.array(reader.keys()));
    }

    private static String enforced(@Nullable String said) {
        return Optional.ofNullable(said).map(one -> one.replaceFirst("^WOULD_HAVE_", "")).orElse("ALLOWED");
    }
}
