package org.cadre.schedules;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.reports.Format;
import org.cadre.reports.Period;
import org.cadre.reports.ReportKey;

/** The schedules. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Schedules {
    private static final String PACK = "PACK";
    private static final String COLUMNS = """
            select s.id, s.owner_id, s.name, s.reports, s.unit, s.length, s.format, s.state, s.since,
              (select string_agg(cast(r.colleague_id as text), ' ' order by c.name, c.id)
                from report_recipient r join colleague c on c.id = r.colleague_id where r.schedule_id = s.id)
            from report_schedule s
            """;

    @Inject
    private EntityManager entities;

    protected Schedules() {}

    /** By name. */
    public List<Schedule> all() {
        return Sql.rows(entities.createNativeQuery(COLUMNS + "order by s.name, s.id")).stream()
                .map(Schedules::schedule).toList();
    }

    public Optional<Schedule> find(ScheduleId id) {
        return Sql.rows(entities.createNativeQuery(COLUMNS + "where s.id = ?1").setParameter(1, id.value())).stream()
                .map(Schedules::schedule).findFirst();
    }

    public List<Schedule> active() {
        return Sql.rows(entities.createNativeQuery(COLUMNS + "where s.state = 'ACTIVE' order by s.id")).stream()
                .map(Schedules::schedule).toList();
    }

    public void add(Schedule one, Instant now) {
        entities.createNativeQuery(
                """
                        insert into report_schedule (id, owner_id, name, reports, unit, length, format, state, created_at, since)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)""")
                .setParameter(1, one.id().value())
                .setParameter(2, one.owner().value()).setParameter(3, one.name()).setParameter(4, reports(one))
                .setParameter(5, one.unit()).setParameter(6, one.length().name()).setParameter(7, one.format().name())
                .setParameter(8, one.state().name()).setParameter(9, Timestamp.from(now)).executeUpdate();
        recipients(one);
    }

    public void change(Schedule one) {
        entities.createNativeQuery("""
                update report_schedule set owner_id = ?2, name = ?3, reports = ?4, unit = ?5, length = ?6, format = ?7,
                  state = ?8, since = ?9 where id = ?1""").setParameter(1, one.id().value())
                .setParameter(2, one.owner().value()).setParameter(3, one.name()).setParameter(4, reports(one))
                .setParameter(5, one.unit()).setParameter(6, one.length().name()).setParameter(7, one.format().name())
                .setParameter(8, one.state().name()).setParameter(9, Timestamp.from(one.since())).executeUpdate();
        recipients(one);
    }

    public void remove(ScheduleId id) {
        entities.createNativeQuery("delete from report_schedule where id = ?1").setParameter(1, id.value())
                .executeUpdate();
    }

    private void recipients(Schedule one) {
        entities.createNativeQuery("delete from report_recipient where schedule_id = ?1")
                .setParameter(1, one.id().value()).executeUpdate();
        entities.createNativeQuery("""
                insert into report_recipient (schedule_id, colleague_id) select ?1, unnest(cast(?2 as uuid[]))""")
                .setParameter(1, one.id().value())
                .setParameter(2, Sql.array(one.recipients().stream().map(ColleagueId::value).toList()))
                .executeUpdate();
    }

    private static String reports(Schedule one) {
        return one.pack() ? PACK : one.reports().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static Schedule schedule(Object[] row) {
        String reports = (String) row[3];
        String people = row[9] == null ? "" : (String) row[9];
        return new Schedule(new ScheduleId(Sql.uuid(row[0])), new ColleagueId(Sql.uuid(row[1])), (String) row[2],
                reports.equals(PACK) ? List.of() : words(reports).stream().map(ReportKey::valueOf).toList(),
                (String) row[4], Period.Length.valueOf((String) row[5]), Format.valueOf((String) row[6]),
                ScheduleState.valueOf((String) row[7]), Sql.instant(row[8]),
                words(people).stream().map(id -> new ColleagueId(UUID.fromString(id))).toList());
    }

    private static List<String> words(String joined) {
        return Arrays.stream(joined.split(" ")).filter(one -> !one.isEmpty()).toList();
    }
}
