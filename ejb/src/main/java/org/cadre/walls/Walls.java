package org.cadre.walls;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.WallId;

/** The walls, their members, and the log of who let whom in. */
@ApplicationScoped
@Transactional
public class Walls {
    private static final String COLUMNS = "select w.id, w.name, w.purpose, w.owner_id, cast(w.ends_on as text) from wall w ";

    private static final String OWNERLESS = "not exists (select 1 from colleague o where o.id = w.owner_id and o.left_at is null)";

    @Inject
    private EntityManager entities;

    protected Walls() {}

    /** Whether asks are taken behind it on a day. */
    public boolean open(WallId id, LocalDate today) {
        return find(id).filter(wall -> !wall.over(today)).isPresent();
    }

    /** Those that the reader owns or is in, by name. */
    List<Wall> of(Reader reader) {
        return walls(entities.createNativeQuery(COLUMNS + """
                where w.owner_id = ?1 or w.id in (select wall_id from wall_member where colleague_id = ?1)
                order by w.name, w.id""").setParameter(1, reader.id().value()).getResultList());
    }

    Optional<Wall> find(WallId id) {
        return walls(entities.createNativeQuery(COLUMNS + "where w.id = ?1").setParameter(1, id.value())
                .getResultList()).stream().findFirst();
    }

    private static List<Wall> walls(List<?> rows) {
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Wall(new WallId(Sql.uuid(row[0])), (String) row[1], (String) row[2],
                        Optional.ofNullable(row[3]).map(Sql::uuid).map(ColleagueId::new),
                        Optional.ofNullable((String) row[4]).map(LocalDate::parse)))
                .toList();
    }

    void add(WallId id, String name, String purpose, ColleagueId owner, Optional<LocalDate> endsOn) {
        entities.createNativeQuery("""
                insert into wall (id, name, purpose, owner_id, ends_on) values (?1, ?2, ?3, ?4, cast(?5 as date))""")
                .setParameter(1, id.value()).setParameter(2, name).setParameter(3, purpose)
                .setParameter(4, owner.value()).setParameter(5, endsOn.map(Date::valueOf).orElse(null))
                .executeUpdate();
    }

    void end(WallId id, Optional<LocalDate> endsOn) {
        entities.createNativeQuery("update wall set ends_on = cast(?2 as date) where id = ?1")
                .setParameter(1, id.value()).setParameter(2, endsOn.map(Date::valueOf).orElse(null)).executeUpdate();
    }

    void own(WallId id, ColleagueId owner) {
        entities.createNativeQuery("update wall set owner_id = ?2 where id = ?1").setParameter(1, id.value())
                .setParameter(2, owner.value()).executeUpdate();
    }

    /** @return whether nobody who is here owned it, and so it is taken */
    boolean adopt(WallId id, ColleagueId owner) {
        return entities.createNativeQuery("update wall w set owner_id = ?2 where w.id = ?1 and " + OWNERLESS)
                .setParameter(1, id.value()).setParameter(2, owner.value()).executeUpdate() > 0;
    }

    List<OwnerlessWall> ownerless() {
        return Sql
                .rows(entities
                        .createNativeQuery("select w.id, w.owner_id from wall w where " + OWNERLESS + " order by w.id"))
                .stream().map(row -> new OwnerlessWall(new WallId(Sql.uuid(row[0])),
                        Sql.maybeUuid(row[1]).map(ColleagueId::new)))
                .toList();
    }

    List<ColleagueId> members(WallId id) {
        List<?> found = entities.createNativeQuery("""
                select m.colleague_id from wall_member m join colleague c on c.id = m.colleague_id
                where m.wall_id = ?1 order by c.name, c.id""").setParameter(1, id.value()).getResultList();
        return found.stream().map(one -> new ColleagueId(Sql.uuid(one))).toList();
    }

    /** @return whether the person was none before */
    boolean admit(WallId id, ColleagueId person) {
        return entities.createNativeQuery("""
                insert into wall_member (wall_id, colleague_id) values (?1, ?2) on conflict do nothing""")
                .setParameter(1, id.value()).setParameter(2, person.value()).executeUpdate() > 0;
    }

    /** Ends a membership, and what the person follows behind it. @return whether there was one */
    boolean dismiss(WallId id, ColleagueId person) {
        entities.createNativeQuery("""
                delete from follow where follower_id = ?2 and kind = 'ASK'
                  and subject in (select cast(a.id as text) from ask a where a.wall_id = ?1)""")
                .setParameter(1, id.value()).setParameter(2, person.value()).executeUpdate();
        return entities.createNativeQuery("delete from wall_member where wall_id = ?1 and colleague_id = ?2")
                .setParameter(1, id.value()).setParameter(2, person.value()).executeUpdate() > 0;
    }

    void log(WallId id, WallEvent event) {
        entities.createNativeQuery("""
                insert into wall_event (wall_id, deed, person_id, actor_id, reason, at)
                values (?1, ?2, ?3, ?4, ?5, ?6)""").setParameter(1, id.value()).setParameter(2, event.deed().name())
                .setParameter(3, event.person().value()).setParameter(4, event.actor().value())
                .setParameter(5, event.reason()).setParameter(6, Timestamp.from(event.at())).executeUpdate();
    }

    /** Oldest first. */
    List<WallEvent> log(WallId id) {
        List<?> found = entities.createNativeQuery("""
                select deed, person_id, actor_id, reason, at from wall_event where wall_id = ?1 order by seq""")
                .setParameter(1, id.value()).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new WallEvent(WallEvent.Deed.valueOf((String) row[0]), new ColleagueId(Sql.uuid(row[1])),
                        new ColleagueId(Sql.uuid(row[2])), (String) row[3], Sql.instant(row[4])))
                .toList();
    }
}
