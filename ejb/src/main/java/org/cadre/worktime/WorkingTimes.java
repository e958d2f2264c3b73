package org.cadre.worktime;

import java.sql.Time;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.jspecify.annotations.Nullable;

/** Working hours of colleagues and calendars of sites. */
@ApplicationScoped
@Transactional
public class WorkingTimes {
    @Inject
    private EntityManager entities;
    @Inject
    private Holidays holidays;

    protected WorkingTimes() {}

    /** When each of these works, in one query; who does not exist is left out. */
    public Map<ColleagueId, WorkingTime> of(Collection<ColleagueId> colleagues) {
        if (colleagues.isEmpty())
            return Map.of();
        List<?> found = entities.createNativeQuery("""
                select c.id, coalesce(c.own_zone, c.zone), c.country, coalesce(s.region, ''),
                       coalesce(w.days, s.days), coalesce(w.begins, s.begins), coalesce(w.ends, s.ends), w.share,
                       n.quiet_from, n.quiet_until
                from colleague c left join working_hours w on w.colleague_id = c.id
                  left join site_calendar s on s.site = c.site and s.country = c.country
                  left join notice_preference n on n.colleague_id = c.id
                where c.id = any(cast(?1 as uuid[]))""")
                .setParameter(1, Sql.array(colleagues.stream().map(ColleagueId::value).toList())).getResultList();
        var times = new HashMap<ColleagueId, WorkingTime>();
        found.stream().map(Object[].class::cast)
                .forEach(row -> times.put(new ColleagueId(Sql.uuid(row[0])), time(row)));
        return times;
    }

    private WorkingTime time(Object[] row) {
        var place = new Holidays.Place((String) row[2], (String) row[3]);
        var quiet = maybeTime(row[8]).flatMap(from -> maybeTime(row[9]).map(until -> new Hours(from, until)));
        return new WorkingTime(ZoneId.of((String) row[1]), week(row[4], row[5], row[6], row[7]), quiet,
                day -> holidays.on(day, place));
    }

    /** What the colleague says, empty where the site's hours hold. */
    Optional<WorkWeek> own(ColleagueId colleague) {
        return rows("select days, begins, ends, share from working_hours where colleague_id = ?1", colleague.value())
                .stream().map(row -> week(row[0], row[1], row[2], row[3])).findFirst();
    }

    void keep(ColleagueId colleague, WorkWeek week) {
        entities.createNativeQuery("""
                insert into working_hours (colleague_id, days, begins, ends, share)
                values (?1, ?2, cast(?3 as time), cast(?4 as time), ?5) on conflict (colleague_id) do update
                set days = excluded.days, begins = excluded.begins, ends = excluded.ends, share = excluded.share""")
                .setParameter(1, colleague.value()).setParameter(2, week.bits())
                .setParameter(3, week.hours().from().toString()).setParameter(4, week.hours().until().toString())
                .setParameter(5, week.share()).executeUpdate();
    }

    void forget(ColleagueId colleague) {
        entities.createNativeQuery("delete from working_hours where colleague_id = ?1")
                .setParameter(1, colleague.value()).executeUpdate();
    }

    /** Of every site with a colleague who is here, by country and name. */
    List<SiteCalendar> sites() {
        List<?> found = entities.createNativeQuery("""
                select p.site, p.country, coalesce(s.region, ''), s.days, s.begins, s.ends
                from (select distinct site, country from colleague where left_at is null) p
                  left join site_calendar s on s.site = p.site and s.country = p.country
                order by p.country, p.site""").getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new SiteCalendar((String) row[0], (String) row[1],
                (String) row[2], week(row[3], row[4], row[5], null))).toList();
    }

    /** The usual week and the whole country's holidays, where nobody said otherwise. */
    SiteCalendar site(String name, String country) {
        List<?> found = entities.createNativeQuery("""
                select region, days, begins, ends from site_calendar where site = ?1 and country = ?2""")
                .setParameter(1, name).setParameter(2, country).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new SiteCalendar(name, country, (String) row[0], week(row[1], row[2], row[3], null)))
                .findFirst().orElse(new SiteCalendar(name, country, "", WorkWeek.USUAL));
    }

    void keep(SiteCalendar site) {
        entities.createNativeQuery("""
                insert into site_calendar (site, country, region, days, begins, ends)
                values (?1, ?2, ?3, ?4, cast(?5 as time), cast(?6 as time)) on conflict (site, country) do update
                set region = excluded.region, days = excluded.days, begins = excluded.begins, ends = excluded.ends""")
                .setParameter(1, site.name()).setParameter(2, site.country()).setParameter(3, site.region())
                .setParameter(4, site.week().bits()).setParameter(5, site.week().hours().from().toString())
                .setParameter(6, site.week().hours().until().toString()).executeUpdate();
    }

    private List<Object[]> rows(String query, Object parameter) {
        List<?> found = entities.createNativeQuery(query).setParameter(1, parameter).getResultList();
        return found.stream().map(Object[].class::cast).toList();
    }

    private static WorkWeek week(@Nullable Object days, @Nullable Object from, @Nullable Object until,
            @Nullable Object share) {
        int part = share == null ? 100 : ((Number) share).intValue();
        if (days == null)
            return new WorkWeek(WorkWeek.USUAL.days(), WorkWeek.USUAL.hours(), part);
        return new WorkWeek(WorkWeek.days(((Number) days).intValue()),
                new Hours(maybeTime(from).orElseThrow(), maybeTime(until).orElseThrow()), part);
    }

    private static Optional<LocalTime> maybeTime(@Nullable Object column) {
        return switch (column) {
            case null -> Optional.empty();
            case Time time -> Optional.of(time.toLocalTime());
            default -> Optional.of(LocalTime.parse(column.toString()));
        };
    }
}
