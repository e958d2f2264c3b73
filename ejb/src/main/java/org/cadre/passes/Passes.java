package org.cadre.passes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.invitations.InvitationId;
import org.cadre.people.ColleagueId;

/** The passes, found by the hash of what stands in the mail. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Passes {
    /** A mail that is tried for days is written anew each time, and each copy may be the one that arrives. */
    private static final int COPIES = 3;

    @Inject
    private EntityManager entities;

    protected Passes() {}

    void add(byte[] hash, Pass pass, Instant now) {
        forgetOlder(pass, now);
        entities.createNativeQuery("""
                insert into pass (hash, holder_id, verb, invitation_id, ask_id, kind, issued_at, expires_at)
                values (?1, ?2, ?3, cast(?4 as uuid), cast(?5 as uuid), ?6, ?7, ?8)""").setParameter(1, hash)
                .setParameter(2, pass.holder().value()).setParameter(3, pass.verb().name())
                .setParameter(4, pass.invitation().map(InvitationId::toString).orElse(null))
                .setParameter(5, pass.ask().map(AskId::toString).orElse(null)).setParameter(6, pass.kinds())
                .setParameter(7, Timestamp.from(now)).setParameter(8, Timestamp.from(pass.expires())).executeUpdate();
    }

    private void forgetOlder(Pass pass, Instant now) {
        entities.createNativeQuery("delete from pass where holder_id = ?1 and expires_at < ?2")
                .setParameter(1, pass.holder().value()).setParameter(2, Timestamp.from(now.minus(PassDesk.REMEMBERED)))
                .executeUpdate();
        pass.invitation().ifPresent(invitation -> entities.createNativeQuery("""
                delete from pass where hash in (
                  select hash from pass where holder_id = ?1 and invitation_id = ?2 and verb = ?3 and used_at is null
                  order by issued_at desc, hash offset ?4)""").setParameter(1, pass.holder().value())
                .setParameter(2, invitation.value()).setParameter(3, pass.verb().name()).setParameter(4, COPIES - 1)
                .executeUpdate());
    }

    /** Locked until the commit, so that of two uses at once one is the second. */
    Optional<Pass> find(byte[] hash) {
        List<?> found = entities.createNativeQuery("""
                select holder_id, verb, invitation_id, ask_id, kind, expires_at, used_at from pass
                where hash = ?1 for update""").setParameter(1, hash).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new Pass(new ColleagueId(Sql.uuid(row[0])), Verb.valueOf((String) row[1]),
                        Sql.maybeUuid(row[2]).map(InvitationId::new), Sql.maybeUuid(row[3]).map(AskId::new),
                        row[4] == null ? "" : (String) row[4], Sql.instant(row[5]), Sql.maybeInstant(row[6])))
                .findFirst();
    }

    void used(byte[] hash, Instant at) {
        entities.createNativeQuery("update pass set used_at = ?2 where hash = ?1").setParameter(1, hash)
                .setParameter(2, Timestamp.from(at)).executeUpdate();
    }
}
