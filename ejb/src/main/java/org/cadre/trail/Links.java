package org.cadre.trail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.verifier.Content;
import org.cadre.verifier.Entry;
import org.cadre.verifier.Rows;
import org.jspecify.annotations.Nullable;

/** The chain, and what waits for it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Links {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private EntityManager entities;

    protected Links() {}

    /** Where a chain ends. */
    public record Head(long number, String hash) {
        public static final Head NONE = new Head(0, Content.GENESIS);
    }

    /** One row on its way into the chain. */
    public record Fresh(long number, String source, long seq, int form, String hash) {}

    /**
     * Links what waits, in one transaction.
     *
     * @return how many, at most `most`; none while another server is at it
     */
    public int link(int most) {
        if (!(boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtext('cadre.audit'))")
                .getSingleResult())
            return 0;
        List<?> waiting = entities.createNativeQuery("select l.place, " + Rows.COLUMNS
                + " from (select * from audit_unlinked order by place limit ?1) l " + Rows.JOINS + " order by l.place")
                .setParameter(1, most).getResultList();
        if (!waiting.isEmpty())
            append(waiting.stream().map(Object[].class::cast).toList());
        return waiting.size();
    }

    private void append(List<Object[]> waiting) {
        var end = head();
        var fresh = new ArrayList<Fresh>();
        for (Object[] row : waiting) {
            var content = content(row, 1);
            end = new Head(end.number() + 1, content.hash(end.hash(), end.number() + 1));
            fresh.add(new Fresh(end.number(), content.source(), content.seq(), Content.FORM, end.hash()));
        }
        entities.createNativeQuery("""
                insert into audit_link (number, source, seq, form, hash)
                select number, source, seq, form, decode(hash, 'hex') from jsonb_to_recordset(cast(?1 as jsonb))
                  as l (number bigint, source text, seq bigint, form smallint, hash text)""")
                .setParameter(1, JSON.toJson(fresh)).executeUpdate();
        entities.createNativeQuery("delete from audit_unlinked where place = any(cast(?1 as bigint[]))")
                .setParameter(1, waiting.stream().map(row -> row[0].toString())
                        .collect(Collectors.joining(",", "{", "}")))
                .executeUpdate();
    }

    public Head head() {
        List<?> found = entities
                .createNativeQuery("select number, encode(hash, 'hex') from audit_link order by number desc limit 1")
                .getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new Head(Sql.number(row[0]), (String) row[1]))
                .findFirst().orElse(Head.NONE);
    }

    /** @return entries by number, those behind it */
    public List<Entry> after(long number, int most) {
        List<?> found = entities.createNativeQuery("select l.number, l.form, encode(l.hash, 'hex'), " + Rows.COLUMNS
                + " from (select * from audit_link where number > ?1 order by number limit ?2) l " + Rows.JOINS
                + " order by l.number").setParameter(1, number).setParameter(2, most).getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new Entry(Sql.number(row[0]),
                (int) Sql.number(row[1]), (String) row[2], content(row, 3))).toList();
    }

    /** How many entries wait, and for how long the oldest has. */
    public Waiting waiting() {
        var row = (Object[]) entities.createNativeQuery("""
                select count(*), coalesce(extract(epoch from clock_timestamp() - min(queued_at)) * 1000, 0)
                from audit_unlinked""").getSingleResult();
        return new Waiting(Sql.number(row[0]), Duration.ofMillis(Math.max(0, Sql.number(row[1]))));
    }

    /** What is not linked yet. */
    public record Waiting(long entries, Duration oldest) {}

    private static Content content(Object[] row, int from) {
        return new Content((String) row[from], Sql.number(row[from + 1]), text(row[from + 2]), text(row[from + 3]),
                text(row[from + 4]), text(row[from + 5]), text(row[from + 6]), text(row[from + 7]), text(row[from + 8]),
                text(row[from + 9]), text(row[from + 10]));
    }

    private static @Nullable String text(@Nullable Object column) {
        return (String) column;
    }
}
