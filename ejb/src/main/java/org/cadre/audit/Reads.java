package org.cadre.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Who was shown what, as acts. Of one reader, thing and day there is one, however many pages of it are opened: what is to be
 * proved is who knew by when, and a row for each click would drown that and tell how somebody works.
 *
 * <p>Told in memory and written within a second by {@link #flush}, in a transaction of its own: no page waits for it, and a read
 * stays one, which may be repeated, fetched ahead and done in a transaction that writes nothing; a kill can lose that second.
 */
@ApplicationScoped
public class Reads {
    /** The kinds of {@link Act} that are kept. A mail is another: what is confidential is named there, and not shown. */
    public static final String READ = "ASK_READ";
    public static final String MAILED = "ASK_MAILED";
    private static final int KNOWN = 100_000;
    private static final int BATCH = 1_000;
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private EntityManager entities;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;
    private final Queue<Shown> waiting = new ConcurrentLinkedQueue<>();
    private final Set<Key> known = ConcurrentHashMap.newKeySet();

    protected Reads() {}

    private record Key(String kind, UUID ask, UUID reader, LocalDate day) {}

    /** One on its way into the table; with a detail, of something that is no ask. */
    public record Shown(String kind, UUID ask, UUID reader, LocalDate day, Instant at, Map<String, String> detail) {}

    /** Returns at once. */
    public void note(String kind, UUID ask, UUID reader) {
        note(kind, ask, reader, Map.of());
    }

    /**
     * The same of what is no ask, by which it is then not found. Returns at once.
     *
     * @param detail what was shown, not empty; the same is the same thing
     */
    public void note(String kind, UUID reader, Map<String, String> detail) {
        note(kind, UUID.nameUUIDFromBytes(Detail.write(detail)), reader, detail);
    }

    private void note(String kind, UUID ask, UUID reader, Map<String, String> detail) {
        var now = clock.instant();
        var day = now.atZone(ZoneOffset.UTC).toLocalDate();
        if (known.size() >= KNOWN)
            known.clear(); // the table knows
        if (known.add(new Key(kind, ask, reader, day)))
            waiting.add(new Shown(kind, ask, reader, day, now, detail));
    }

    /** Writes what waits, a batch at most. @return how many were taken */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int flush() {
        var taken = new ArrayList<Shown>();
        for (Shown next = waiting.poll(); next != null; next = taken.size() < BATCH ? waiting.poll() : null)
            taken.add(next);
        try {
            var asks = taken.stream().filter(one -> one.detail().isEmpty()).toList();
            if (!asks.isEmpty())
                write(JSON.toJson(asks));
            taken.stream().filter(one -> !one.detail().isEmpty()).forEach(this::write);
        } catch (RuntimeException failure) {
            waiting.addAll(taken);
            throw failure;
        }
        return taken.size();
    }

    private void write(String shown) {
        entities.createNativeQuery("""
                with shown as (
                  select * from jsonb_to_recordset(cast(?1 as jsonb))
                    as s (kind text, ask uuid, reader uuid, day date, at timestamptz)),
                fresh as (
                  insert into audit_read (kind, ask, reader, day)
                  select distinct kind, ask, reader, day from shown order by ask, reader, day, kind
                  on conflict do nothing returning kind, ask, reader, day)
                insert into act (at, kind, subject, actor)
                select min(at), kind, ask, reader from shown join fresh using (kind, ask, reader, day)
                group by kind, ask, reader, day order by 1""").setParameter(1, shown).executeUpdate();
    }

    private void write(Shown one) {
        boolean fresh = entities.createNativeQuery("""
                insert into audit_read (kind, ask, reader, day) values (?1, ?2, ?3, cast(?4 as date))
                on conflict do nothing""").setParameter(1, one.kind()).setParameter(2, one.ask())
                .setParameter(3, one.reader()).setParameter(4, one.day().toString()).executeUpdate() > 0;
        if (fresh)
            acts.keep(one.kind(), one.reader(), one.reader(), one.reader(), one.detail());
    }

    /** Forgets whom the trail has by now. @return how many rows, at most `most` */
    @Transactional(Transactional.TxType.MANDATORY)
    int purge(LocalDate before, int most) {
        return entities.createNativeQuery("""
                delete from audit_read where (ask, reader, day, kind) in (
                  select ask, reader, day, kind from audit_read where day < cast(?1 as date) limit ?2)""")
                .setParameter(1, before.toString()).setParameter(2, most).executeUpdate();
    }
}
