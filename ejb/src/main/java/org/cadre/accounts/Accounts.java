package org.cadre.accounts;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;

/** The accounts, and what is open on them: sessions and tokens, found by the hash of their secret. */
@ApplicationScoped
@Transactional
class Accounts {
    @Inject
    private EntityManager entities;

    protected Accounts() {}

    /** What a session's row says. */
    record SessionRow(ColleagueId colleague, String csrf) {}

    Optional<Account> find(ColleagueId id) {
        return Optional.ofNullable(entities.find(Account.class, id.value()));
    }

    /** Locked until the commit, so that parallel guesses are counted one by one. */
    Optional<Account> forSignIn(String mail) {
        List<?> found = entities.createNativeQuery("""
                select a.colleague_id from account a join colleague c on c.id = a.colleague_id
                where c.mail = lower(?1) and c.left_at is null""").setParameter(1, mail.strip()).getResultList();
        return found.stream().findFirst()
                .map(id -> entities.find(Account.class, Sql.uuid(id), LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Account account) {
        entities.persist(account);
    }

    void openSession(byte[] hash, ColleagueId colleague, String csrf, Instant now, Instant until) {
        entities.createNativeQuery("""
                insert into session (hash, colleague_id, csrf, opened_at, expires_at)
                values (?1, ?2, ?3, ?4, ?5)""").setParameter(1, hash).setParameter(2, colleague.value())
                .setParameter(3, csrf).setParameter(4, Timestamp.from(now)).setParameter(5, Timestamp.from(until))
                .executeUpdate();
    }

    Optional<SessionRow> session(byte[] hash, Instant now) {
        List<?> found = entities.createNativeQuery("""
                select s.colleague_id, s.csrf from session s join colleague c on c.id = s.colleague_id
                where s.hash = ?1 and s.expires_at > ?2 and c.left_at is null""").setParameter(1, hash)
                .setParameter(2, Timestamp.from(now)).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new SessionRow(new ColleagueId(Sql.uuid(row[0])), (String) row[1])).findFirst();
    }

    void closeSession(byte[] hash) {
        entities.createNativeQuery("delete from session where hash = ?1").setParameter(1, hash).executeUpdate();
    }

    void closeSessions(ColleagueId colleague) {
        entities.createNativeQuery("delete from session where colleague_id = ?1").setParameter(1, colleague.value())
                .executeUpdate();
    }

    /** Colleagues whose name or mail has the text in it, by name. */
    List<Colleague> matching(String text, int skip, int limit) {
        String pattern = "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
        return entities.createQuery("""
                select c from Colleague c where lower(c.name) like :pattern or c.mail like :pattern
                order by c.name, c.id""", Colleague.class).setParameter("pattern", pattern).setFirstResult(skip)
                .setMaxResults(limit).getResultList();
    }

    int forgetSessions(Instant before, int most) {
        return forget("""
                delete from session where hash in (select hash from session where expires_at < ?1 limit ?2)""", before,
                most);
    }

    int forgetForms(Instant before, int most) {
        return forget("delete from form_receipt where id in (select id from form_receipt where at < ?1 limit ?2)",
                before, most);
    }

    /** Those that expired or were revoked before. */
    int forgetTokens(Instant before, int most) {
        return forget("""
                delete from api_token where id in (
                  select id from api_token where least(expires_at, revoked_at) < ?1 limit ?2)""", before, most);
    }

    private int forget(String sql, Instant before, int most) {
        return entities.createNativeQuery(sql).setParameter(1, Timestamp.from(before)).setParameter(2, most)
                .executeUpdate();
    }

    void addToken(UUID id, byte[] hash, ColleagueId colleague, String label, Instant now, Instant until) {
        entities.createNativeQuery("""
                insert into api_token (id, hash, colleague_id, label, created_at, expires_at)
                values (?1, ?2, ?3, ?4, ?5, ?6)""").setParameter(1, id).setParameter(2, hash)
                .setParameter(3, colleague.value()).setParameter(4, label).setParameter(5, Timestamp.from(now))
                .setParameter(6, Timestamp.from(until)).executeUpdate();
    }

    Optional<ColleagueId> token(byte[] hash, Instant now) {
        List<?> found = entities.createNativeQuery("""
                select t.colleague_id from api_token t join colleague c on c.id = t.colleague_id
                where t.hash = ?1 and t.expires_at > ?2 and t.revoked_at is null and c.left_at is null""")
                .setParameter(1, hash).setParameter(2, Timestamp.from(now)).getResultList();
        return found.stream().map(id -> new ColleagueId(Sql.uuid(id))).findFirst();
    }

    /** Noted once an hour, so that reading stays reading. */
    void used(byte[] hash, Instant now) {
        entities.createNativeQuery("""
                update api_token set used_at = ?2 where hash = ?1 and (used_at is null or used_at < ?3)""")
                .setParameter(1, hash).setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(now.minus(Duration.ofHours(1)))).executeUpdate();
    }

    List<ApiToken> tokensOf(ColleagueId colleague) {
        List<?> found = entities.createNativeQuery("""
                select id, label, created_at, expires_at, used_at, revoked_at from api_token
                where colleague_id = ?1 order by created_at desc""").setParameter(1, colleague.value())
                .getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new ApiToken(Sql.uuid(row[0]), (String) row[1],
                Sql.instant(row[2]), Sql.instant(row[3]), Sql.maybeInstant(row[4]), Sql.maybeInstant(row[5]))).toList();
    }

    /** @return whether there was such a token of this colleague that was not revoked before */
    boolean revoke(ColleagueId colleague, UUID token, Instant now) {
        return entities.createNativeQuery("""
                update api_token set revoked_at = ?3 where id = ?1 and colleague_id = ?2 and revoked_at is null""")
                .setParameter(1, token).setParameter(2, colleague.value()).setParameter(3, Timestamp.from(now))
                .executeUpdate() > 0;
    }

    /** @return false where this form was sent before */
    boolean firstTime(UUID form, ColleagueId colleague, Instant now) {
        return entities.createNativeQuery("""
                insert into form_receipt (id, colleague_id, at) values (?1, ?2, ?3) on conflict do nothing""")
                .setParameter(1, form).setParameter(2, colleague.value()).setParameter(3, Timestamp.from(now))
                .executeUpdate() > 0;
    }
}
