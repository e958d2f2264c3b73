package org.cadre.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.office.Office;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.screening.Screening;

/** The schedule, for GOVERNANCE to change and for AUDITOR to read. */
@ApplicationScoped
@Transactional
public class RetentionDesk {
    public static final int LONGEST_REASON = 500;
    public static final int LONGEST_DAYS = 36_500;
    /** The kind of {@link org.cadre.audit.Act} that is kept. */
    public static final String CHANGED = "RETENTION_CHANGED";
    private static final Duration SOON = Duration.ofDays(30);
    private static final int LISTED = 100;

    @Inject
    private Screening screening;
    @Inject
    private Periods periods;
    @Inject
    private Records records;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected RetentionDesk() {}

    /** What is in force, and what it does now and within 30 days: nothing is touched. */
    public List<Due> schedule(Reader reader) {
        Office.require(reader, Role.GOVERNANCE, Role.AUDITOR);
        var now = clock.instant();
        return periods.at(now).stream().map(period -> due(reader, period, now)).toList();
    }

    /** What is in force, for everybody to know. */
    public List<Period> inForce() {
        return periods.at(clock.instant());
    }

    /** Every period that one kind had and will have, the last first. */
    public List<Period> history(Reader reader, RecordKind kind, Optional<Classification> level) {
        Office.require(reader, Role.GOVERNANCE, Role.AUDITOR);
        return periods.history(kind, level);
    }

    /** What was thrown away of late. */
    public List<Purged> purged(Reader reader) {
        Office.require(reader, Role.GOVERNANCE, Role.AUDITOR);
        return records.purged(reader, LISTED);
    }

    /** Whether an id is among what was thrown away. */
    public static boolean proves(Purged purged, UUID id) {
        String digest = Records.digest(id.toString());
        for (int at = 0; at < purged.digests().length(); at += digest.length())
            if (purged.digests().startsWith(digest, at))
                return true;
        return false;
    }

    /**
     * Keeps a kind for as long as this from an instant on.
     *
     * @param level one of {@link RecordKind#levels}
     * @param inForce not in the past
     */
    public void set(Reader reader, RecordKind kind, Optional<Classification> level, int days, Period.Authors authors,
            String reason, Instant inForce) {
        Office.require(reader, Role.GOVERNANCE);
        String why = Office.words("reason", screening.passed(reader.id(), "reason", reason), 1, LONGEST_REASON);
        if (days < 1 || days > LONGEST_DAYS)
            throw new BadInput("days", Integer.toString(days), Message.of("bad.range", 1, LONGEST_DAYS));
        if (!kind.levels().contains(level))
            throw new BadInput("level", level.toString(), Message.of("retention.level"));
        var now = clock.instant();
        if (inForce.isBefore(now))
            throw new BadInput("from", inForce.toString(), Message.of("retention.past"));
        periods.add(new Period(kind, level, days, authors, why, Optional.of(reader.id()), Optional.of(inForce)), now);
        acts.keep(CHANGED, subject(kind, level), reader.id().value());
    }

    /** Under which changes of one period stand among the acts. */
    static UUID subject(RecordKind kind, Optional<Classification> level) {
        return UUID.nameUUIDFromBytes(
                (kind + level.map(Classification::name).orElse(""))
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private Due due(Reader reader, Period period, Instant now) {
        long over = records.count(reader, period.kind(), PurgeRecords.cutoff(period, now));
        return new Due(period, over,
                records.count(reader, period.kind(), PurgeRecords.cutoff(period, now.plus(SOON))) - over);
    }
}
