package org.cadre.services;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.people.WallId;
import org.cadre.scopes.Scope;

/** The service accounts and their story. An administrator reads all, everybody else those that they own. */
@ApplicationScoped
@Transactional
class ServiceAccounts {
    private static final String READ = """
            select s.colleague_id, c.name, s.purpose, s.owner_id, o.name as owner_name, c.clearance,
              (select string_agg(cast(m.wall_id as text), ',') from wall_member m
               where m.colleague_id = s.colleague_id and m.wall_id = any(cast(?3 as uuid[]))),
              s.scopes, s.created_at, s.expires_at, s.ended_at
            from service_account s join colleague c on c.id = s.colleague_id join colleague o on o.id = s.owner_id
            where (?1 or s.owner_id = ?2)""";

    @Inject
    private EntityManager entities;

    protected ServiceAccounts() {}

    List<ServiceAccount> list(Reader reader) {
        return read(" order by s.ended_at is not null, c.name, s.colleague_id", reader, Optional.empty());
    }

    Optional<ServiceAccount> find(Reader reader, ServiceId id) {
        return read(" and s.colleague_id = ?4", reader, Optional.of(id)).stream().findFirst();
    }

    private List<ServiceAccount> read(String more, Reader reader, Optional<ServiceId> id) {
        var query = entities.createNativeQuery(READ + more).setParameter(1, reader.roles().contains(Role.ADMIN))
                .setParameter(2, reader.id().value()).setParameter(3, Sql.array(reader.keys()));
        id.ifPresent(one -> query.setParameter(4, one.value()));
        List<?> found = query.getResultList();
        return found.stream().map(Object[].class::cast).map(ServiceAccounts::account).toList();
    }

    /** Locked until the commit, so that an account cannot be renewed while it is ended. */
    void lock(ServiceId id) {
        entities.createNativeQuery("select 1 from service_account where colleague_id = ?1 for update")
                .setParameter(1, id.value()).getResultList();
    }

    void add(ServiceId id, NewService wanted, ColleagueId owner, ColleagueId by, Instant now) {
        entities.flush(); // the colleague comes first
        entities.createNativeQuery(
                """
                        insert into service_account (colleague_id, owner_id, purpose, scopes, created_by, created_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, id.value()).setParameter(2, owner.value())
                .setParameter(3, wanted.purpose()).setParameter(4, Scope.joined(wanted.scopes()))
                .setParameter(5, by.value()).setParameter(6, Timestamp.from(now))
                .setParameter(7, Timestamp.from(now.plus(wanted.lifetime()))).executeUpdate();
        for (WallId wall : wanted.walls())
            entities.createNativeQuery("insert into wall_member (wall_id, colleague_id) values (?1, ?2)")
                    .setParameter(1, wall.value()).setParameter(2, id.value()).executeUpdate();
    }

    void end(ServiceId id, Instant now) {
        entities.createNativeQuery("update service_account set ended_at = ?2 where colleague_id = ?1")
                .setParameter(1, id.value()).setParameter(2, Timestamp.from(now)).executeUpdate();
    }

    void note(ServiceId id, ServiceEvent event) {
        entities.createNativeQuery("""
                insert into service_account_event (id, service_id, what, by_id, at) values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, UUID.randomUUID()).setParameter(2, id.value()).setParameter(3, event.what().name())
                .setParameter(4, event.by().map(ColleagueId::value).orElse(null))
                .setParameter(5, Timestamp.from(event.at())).executeUpdate();
    }

    /** The oldest first. */
    List<ServiceEvent> story(ServiceId id) {
        List<?> found = entities.createNativeQuery("""
                select what, by_id, at from service_account_event where service_id = ?1 order by at, id""")
                .setParameter(1, id.value()).getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new ServiceEvent(
                ServiceDeed.valueOf((String) row[0]), Sql.maybeUuid(row[1]).map(ColleagueId::new),
                Sql.instant(row[2]))).toList();
    }

    List<KnownWall> walls(Reader reader) {
        List<?> found = entities.createNativeQuery("""
                select id, name from wall where id = any(cast(?1 as uuid[])) order by name""")
                .setParameter(1, Sql.array(reader.keys())).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new KnownWall(new WallId(Sql.uuid(row[0])), (String) row[1])).toList();
    }

    private static ServiceAccount account(Object[] row) {
        Set<WallId> walls = row[6] == null
                ? Set.of()
                : Arrays.stream(((String) row[6]).split(",")).map(UUID::fromString).map(WallId::new)
                        .collect(Collectors.toSet());
        return new ServiceAccount(new ServiceId(Sql.uuid(row[0])), (String) row[1], (String) row[2],
                new ColleagueId(Sql.uuid(row[3])), (String) row[4], Classification.values()[(int) Sql.number(row[5])],
                walls, Scope.stored((String) row[7]), Sql.instant(row[8]), Sql.instant(row[9]),
                Sql.maybeInstant(row[10]));
    }
}
