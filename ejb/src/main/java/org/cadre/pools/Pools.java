package org.cadre.pools;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;

/** The pools, their members and rotas. They have nothing secret: every reader sees all of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Pools {
    @Inject
    private EntityManager entities;

    protected Pools() {}

    void add(Pool pool) {
        entities.persist(pool);
        entities.flush();
    }

    void remove(Pool pool) {
        entities.remove(pool);
    }

    public Optional<Pool> find(PoolId id) {
        return Optional.ofNullable(entities.find(Pool.class, id.value()));
    }

    /** The same until the commit: two who change its people do so one after the other. */
    Optional<Pool> lock(PoolId id) {
        return Optional.ofNullable(
                entities.find(Pool.class, id.value(), LockModeType.PESSIMISTIC_FORCE_INCREMENT));
    }

    /** By id, or by name in whatever case. */
    public Optional<Pool> meant(String idOrName) {
        try {
            return find(new PoolId(UUID.fromString(idOrName.strip())));
        } catch (IllegalArgumentException _) {
            return named(idOrName.strip());
        }
    }

    /** The same by name; until the commit nobody else takes that name. */
    Optional<Pool> holdName(String name) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(lower(?1), 51)) as text)")
                .setParameter(1, name).getResultList();
        return named(name);
    }

    private Optional<Pool> named(String name) {
        return entities.createQuery("select p from Pool p where lower(p.name) = lower(:name)", Pool.class)
                .setParameter("name", name).getResultStream().findFirst();
    }

    /** By name. */
    public List<Pool> all() {
        return entities.createQuery("select p from Pool p order by lower(p.name)", Pool.class).getResultList();
    }

    /** Those that are asked when nobody else is left, by name. */
    public List<Pool> lastResortFor(Classification level) {
        return all().stream().filter(pool -> pool.lastResort().contains(level)).toList();
    }

    List<Pool> ownedBy(ColleagueId owner) {
        return entities.createQuery("select p from Pool p where p.owner = :owner", Pool.class)
                .setParameter("owner", owner.value()).getResultList();
    }

    /** By name. */
    public List<ColleagueId> members(PoolId pool) {
        List<?> found = entities.createNativeQuery("""
                select c.id from pool_member m join colleague c on c.id = m.colleague_id
                where m.pool_id = ?1 and c.left_at is null order by c.name, c.id""").setParameter(1, pool.value())
                .getResultList();
        return found.stream().map(id -> new ColleagueId(Sql.uuid(id))).toList();
    }

    /** In the order of the week; who has left is not on it. */
    public Rota rota(Pool pool) {
        List<?> found = entities.createNativeQuery("""
                select d.id, d.colleague_id, d.day, d.from_minute, d.until_minute
                from pool_duty d join colleague c on c.id = d.colleague_id
                where d.pool_id = ?1 and c.left_at is null order by d.day, d.from_minute, c.name, d.id""")
                .setParameter(1, pool.id().value()).getResultList();
        return new Rota(pool.zone(), found.stream().map(Object[].class::cast)
                .map(row -> new Duty(Sql.uuid(row[0]), new ColleagueId(Sql.uuid(row[1])),
                        DayOfWeek.of((int) Sql.number(row[2])), (int) Sql.number(row[3]), (int) Sql.number(row[4])))
                .toList());
    }

    void admit(PoolId pool, ColleagueId member) {
        entities.createNativeQuery("""
                insert into pool_member (pool_id, colleague_id) values (?1, ?2) on conflict do nothing""")
                .setParameter(1, pool.value()).setParameter(2, member.value()).executeUpdate();
    }

    /** With their duties. */
    void dismiss(PoolId pool, ColleagueId member) {
        entities.createNativeQuery("delete from pool_member where pool_id = ?1 and colleague_id = ?2")
                .setParameter(1, pool.value()).setParameter(2, member.value()).executeUpdate();
    }

    void dropOut(ColleagueId leaver) {
        entities.createNativeQuery("delete from pool_member where colleague_id = ?1").setParameter(1, leaver.value())
                .executeUpdate();
    }

    void assign(PoolId pool, Duty duty) {
        entities.createNativeQuery("""
                insert into pool_duty (id, pool_id, colleague_id, day, from_minute, until_minute)
                values (?1, ?2, ?3, ?4, ?5, ?6)""").setParameter(1, duty.id()).setParameter(2, pool.value())
                .setParameter(3, duty.member().value()).setParameter(4, duty.day().getValue())
                .setParameter(5, duty.from()).setParameter(6, duty.until()).executeUpdate();
    }

    void relieve(PoolId pool, UUID duty) {
        entities.createNativeQuery("delete from pool_duty where pool_id = ?1 and id = ?2")
                .setParameter(1, pool.value()).setParameter(2, duty).executeUpdate();
    }

    void clear(PoolId pool) {
        entities.createNativeQuery("delete from pool_member where pool_id = ?1").setParameter(1, pool.value())
                .executeUpdate();
    }
}
