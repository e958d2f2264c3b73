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
import org.jspecify.annotations.Nullable;

/** What was decided, read in batches, each in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PastCases {
    /** Before the newest. */
    static final Cursor BEGINNING = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));
    private static final String SPAN = " from decision d where d.stage = ?1 and d.at >= ?2 and (d.at, d.id) < (?3, ?4)";

    @Inject
    private EntityManager entities;
    @Inject
    private PersonKeys keys;

    protected PastCases() {}

    long count(Stage stage, Instant since, Cursor after) {
        return Sql.number(span("select count(*)" + SPAN, stage, since, after).getSingleResult());
    }

    /** Newest first. @param rule of which it is told what it said */
    List<PastCase> batch(Stage stage, String rule, Instant since, Cursor after, int most) {
        var rows = Sql.rows(span("""
                select d.at, d.id, d.subject, d.person, d.facts, (select s.value from jsonb_each_text(d.rules) s
                  where split_part(s.key, '@', 1) = ?5)""" + SPAN + " order by d.at desc, d.id desc limit ?6", stage,
                since, after).setParameter(5, rule).setParameter(6, most));
        var opened = keys.readerOf(
                rows.stream().flatMap(row -> Sql.maybeUuid(row[3]).stream()).collect(Collectors.toSet()));
        return rows.stream().map(row -> new PastCase(new Cursor(Sql.instant(row[0]), Sql.uuid(row[1])),
                new AskId(Sql.uuid(row[2])), enforced((String) row[5]),
                Sql.maybeUuid(row[3]).map(person -> opened.read(person, (byte[]) row[4])).orElse(Map.of()))).toList();
    }

    /** By rule, of those that said anything but ALLOWED since then. */
    Map<String, Firing> firings(Instant since) {
        return Sql.rows(entities.createNativeQuery("""
                select split_part(s.key, '@', 1), count(*) filter (where s.value = 'REFUSED'),
                  count(*) filter (where s.value = 'WOULD_HAVE_REFUSED'), max(d.at)
                from decision d cross join lateral jsonb_each_text(d.rules) s
                where d.at >= ?1 and decision_met(d.rules) and s.value <> 'ALLOWED' group by 1""")
                .setParameter(1, Timestamp.from(since))).stream()
                .collect(Collectors.toMap(row -> (String) row[0],
                        row -> new Firing(Sql.number(row[1]), Sql.number(row[2]), Sql.instant(row[3]))));
    }

    private Query span(String text, Stage stage, Instant since, Cursor after) {
        return entities.createNativeQuery(text).setParameter(1, stage.name()).setParameter(2, Timestamp.from(since))
                .setParameter(3, Timestamp.from(after.at())).setParameter(4, after.id());
    }

    private static String enforced(@Nullable String said) {
        return Optional.ofNullable(said).map(one -> one.replaceFirst("^WOULD_HAVE_", "")).orElse("ALLOWED");
    }
}
