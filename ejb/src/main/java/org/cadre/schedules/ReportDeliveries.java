package org.cadre.schedules;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.reports.Period;

/** The mails of schedules: one for each period and recipient. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReportDeliveries {
    private static final String COLUMNS = """
            select id, schedule_id, period, recipient_id, state, at from report_delivery
            """;

    @Inject
    private EntityManager entities;

    protected ReportDeliveries() {}

    /** @return empty where there is one already */
    public Optional<UUID> add(ScheduleId schedule, Period period, ColleagueId recipient, DeliveryState state,
            Instant now) {
        var id = UUID.randomUUID();
        return entities.createNativeQuery("""
                insert into report_delivery (id, schedule_id, period, recipient_id, state, at)
                values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (schedule_id, period, recipient_id) do nothing""")
                .setParameter(1, id).setParameter(2, schedule.value()).setParameter(3, period.toString())
                .setParameter(4, recipient.value()).setParameter(5, state.name())
                .setParameter(6, Timestamp.from(now)).executeUpdate() > 0 ? Optional.of(id) : Optional.empty();
    }

    /** Whether a period was sent to anybody, or was to be. */
    public boolean begun(ScheduleId schedule, Period period) {
        return !entities.createNativeQuery("select 1 from report_delivery where schedule_id = ?1 and period = ?2")
                .setParameter(1, schedule.value()).setParameter(2, period.toString()).setMaxResults(1)
                .getResultList().isEmpty();
    }

    public Optional<ReportDelivery> find(UUID id) {
        return Sql.rows(entities.createNativeQuery(COLUMNS + "where id = ?1").setParameter(1, id)).stream()
                .map(ReportDeliveries::delivery).findFirst();
    }

    /** The latest period first, one period's by name of the recipient. */
    public List<ReportDelivery> of(ScheduleId schedule, int most) {
        return Sql.rows(entities.createNativeQuery("""
                select d.id, d.schedule_id, d.period, d.recipient_id, d.state, d.at
                from report_delivery d join colleague c on c.id = d.recipient_id
                where d.schedule_id = ?1 order by d.period desc, c.name, d.id""").setParameter(1, schedule.value())
                .setMaxResults(most)).stream().map(ReportDeliveries::delivery).toList();
    }

    public void became(UUID id, DeliveryState state, Instant now) {
        entities.createNativeQuery("update report_delivery set state = ?2, at = ?3 where id = ?1")
                .setParameter(1, id).setParameter(2, state.name()).setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }

    /** Notes which file goes out. @return whether it is another one than at an earlier try */
    public boolean leaves(UUID id, String sha256) {
        return entities.createNativeQuery("""
                update report_delivery set sha256 = decode(?2, 'hex')
                where id = ?1 and sha256 is distinct from decode(?2, 'hex')""").setParameter(1, id)
                .setParameter(2, sha256).executeUpdate() > 0;
    }

    private static ReportDelivery delivery(Object[] row) {
        return new ReportDelivery(Sql.uuid(row[0]), new ScheduleId(Sql.uuid(row[1])),
                Period.parse("period", (String) row[2]), new ColleagueId(Sql.uuid(row[3])),
                DeliveryState.valueOf((String) row[4]), Sql.instant(row[5]));
    }
}
