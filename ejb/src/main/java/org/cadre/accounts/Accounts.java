package org.cadre.accounts;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.governance.Classification;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.LabelSet;
import org.cadre.people.Reader;
import org.cadre.people.ReadingRules;
import org.cadre.people.Role;
import org.cadre.people.WallId;
import org.cadre.scopes.Scope;
import org.jspecify.annotations.Nullable;

/** The accounts, and what is open on them: sessions and tokens, found by the hash of their secret. */
@ApplicationScoped
@Transactional
class Accounts {
    /** All of a reader in one statement, since every request begins with it; of a `colleague c`. */
    private static final String READER = """
            c.id, c.name, c.clearance, coalesce(c.own_language, c.language), coalesce(c.own_zone, c.zone),
              (select string_agg(cast(m.wall_id as text), ',') from wall_member m where m.colleague_id = c.id),
              (select string_agg(r.role, ',') from account_role r where r.colleague_id = c.id),
              (select string_agg(cast(l.id as text), ',') from label_set l)""";
    /** The same of a machine that `o` owns, which never sees more than that one; `o` is null for anybody else. */
    private static final String CUT = READER.replace("c.clearance", "least(c.clearance, o.clearance)").replace(
            "m.colleague_id = c.id", """
                    m.colleague_id = c.id and (o.id is null or exists (
                      select 1 from wall_member w where w.wall_id = m.wall_id and w.colleague_id = o.id))""");

    @Inject
    private EntityManager entities;
    @Inject
    private ReadingRules rules;

    protected Accounts() {}

    Optional<Account> find(ColleagueId id) {
        return Optional.ofNullable(entities.find(Account.class, id.value()));
    }

    boolean none() {
        return entities.createQuery("select a.colleague from Account a", UUID.class).setMaxResults(1).getResultList()
                .isEmpty();
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

    Optional<SignedIn> bySession(byte[] hash, Instant now) {
        List<?> found = entities.createNativeQuery("select s.csrf, " + READER + """
                , s.expires_at from session s join colleague c on c.id = s.colleague_id
                where s.hash = ?1 and s.expires_at > ?2 and c.left_at is null""").setParameter(1, hash)
                .setParameter(2, Timestamp.from(now)).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> signedIn(row, Optional.empty(), Optional.of((String) row[0]), Optional.empty(),
                        Optional.of(Sql.instant(row[9]))))
                .findFirst();
    }

    void closeSession(byte[] hash) {
        entities.createNativeQuery("delete from session where hash = ?1").setParameter(1, hash).executeUpdate();
    }

    /** Closes every session and revokes every token. */
    void end(ColleagueId colleague, Instant now) {
        entities.createNativeQuery("delete from session where colleague_id = ?1").setParameter(1, colleague.value())
                .executeUpdate();
        entities.createNativeQuery("""
                update api_token set revoked_at = ?2 where colleague_id = ?1 and revoked_at is null""")
                .setParameter(1, colleague.value()).setParameter(2, Timestamp.from(now)).executeUpdate();
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

    void addToken(IssuedToken token, ColleagueId colleague, TokenWish wish, Instant now) {
        entities.createNativeQuery("""
                insert into api_token (id, hash, colleague_id, label, created_at, expires_at, scopes)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""").setParameter(1, token.id())
                .setParameter(2, Secret.hash(token.secret())).setParameter(3, colleague.value())
                .setParameter(4, wish.label()).setParameter(5, Timestamp.from(now))
                .setParameter(6, Timestamp.from(token.expiresAt())).setParameter(7, Scope.joined(wish.scopes()))
                .executeUpdate();
    }

    /** Notes the use once an hour, so that reading stays reading. */
    Optional<SignedIn> byToken(byte[] hash, Instant now) {
        List<?> found = entities.createNativeQuery("select coalesce(t.used_at < ?3, true), " + CUT + """
                , t.id, t.scopes, o.id from api_token t join colleague c on c.id = t.colleague_id
                 left join service_account s on s.colleague_id = c.id left join colleague o on o.id = s.owner_id
                where t.hash = ?1 and t.expires_at > ?2 and t.revoked_at is null and c.left_at is null
                  and (s.colleague_id is null or s.ended_at is null and s.expires_at > ?2 and o.left_at is null)""")
                .setParameter(1, hash).setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(now.minus(Duration.ofHours(1)))).getResultList();
        Optional<Object[]> row = found.stream().map(Object[].class::cast).findFirst();
        row.filter(columns -> (Boolean) columns[0]).ifPresent(_ -> used(hash, now));
        return row.map(columns -> signedIn(columns, Sql.maybeUuid(columns[11]).map(ColleagueId::new), Optional.empty(),
                Optional.of(new Grant(Sql.uuid(columns[9]), Scope.stored((String) columns[10]))), Optional.empty()));
    }

    private void used(byte[] hash, Instant now) {
        entities.createNativeQuery("update api_token set used_at = ?2 where hash = ?1").setParameter(1, hash)
                .setParameter(2, Timestamp.from(now)).executeUpdate();
    }

    /**
     * From the columns of {@link #READER}, which begin at the second.
     *
     * @param owner of a machine
     */
    private SignedIn signedIn(Object[] row, Optional<ColleagueId> owner, Optional<String> csrf,
            Optional<Grant> grant, Optional<Instant> until) {
        Set<WallId> walls = parts(row[6]).map(UUID::fromString).map(WallId::new).collect(Collectors.toSet());
        Set<Role> some = parts(row[7]).map(Role::valueOf).collect(Collectors.toSet());
        Set<Role> roles = some.isEmpty() ? Set.of(Role.EMPLOYEE) : some;
        Set<LabelSet> labels = parts(row[8]).map(UUID::fromString).map(LabelSet::new).collect(Collectors.toSet());
        var id = new ColleagueId(Sql.uuid(row[1]));
        var reading = rules.of(id, roles, labels);
        var reader = new Reader(id, Classification.values()[(int) Sql.number(row[3])], walls, roles,
                Locale.forLanguageTag((String) row[4]), ZoneId.of((String) row[5]),
                owner.map(one -> reading.and(rules.of(one, Set.of(), labels))).orElse(reading));
        return new SignedIn(reader, (String) row[2], csrf, grant, until);
    }

    private static Stream<String> parts(@Nullable Object joined) {
        return joined == null ? Stream.empty() : Arrays.stream(((String) joined).split(","));
    }

    List<ApiToken> tokensOf(ColleagueId colleague) {
        List<?> found = entities.createNativeQuery("""
                select id, label, scopes, created_at, expires_at, used_at, revoked_at from api_token
                where colleague_id = ?1 order by created_at desc""").setParameter(1, colleague.value())
                .getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new ApiToken(Sql.uuid(row[0]), (String) row[1],
                Scope.stored((String) row[2]), Sql.instant(row[3]), Sql.instant(row[4]), Sql.maybeInstant(row[5]),
                Sql.maybeInstant(row[6]))).toList();
    }

    /** @return whether there was such a token of this colleague that was not revoked before */
    boolean revoke(ColleagueId colleague, UUID token, Instant now) {
        return entities.createNativeQuery("""
                update api_token set revoked_at = ?3 where id = ?1 and colleague_id = ?2 and revoked_at is null""")
                .setParameter(1, token).setParameter(2, colleague.value()).setParameter(3, Timestamp.from(now))
                .executeUpdate() > 0;
    }

    void revokeTokens(ColleagueId colleague, Instant now) {
        entities.createNativeQuery("""
                update api_token set revoked_at = ?2 where colleague_id = ?1 and revoked_at is null""")
                .setParameter(1, colleague.value()).setParameter(2, Timestamp.from(now)).executeUpdate();
    }

    /** @return false where this form was sent before */
    boolean firstTime(UUID form, ColleagueId colleague, Instant now) {
        return entities.createNativeQuery("""
                insert into form_receipt (id, colleague_id, at) values (?1, ?2, ?3) on conflict do nothing""")
                .setParameter(1, form).setParameter(2, colleague.value()).setParameter(3, Timestamp.from(now))
                .executeUpdate() > 0;
    }
}
