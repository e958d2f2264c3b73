package org.cadre.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.cadre.asks.Asks;
import org.cadre.glass.Tidings;
import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;
import org.jspecify.annotations.Nullable;

/** The notices. What a reader asks for leaves out, and does not count, what is about an ask hidden from the reader. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Notices {
    /** Visible as in {@link Asks#VISIBLE}, but that a glass is told of which was broken, also where the ask was merged. */
    private static final String INBOX = """
             from Notice n left join Ask a on a.id = n.ask left join Skill s on s.id = n.skill
            left join Colleague c on c.id = n.actor left join Recertification r on r.id = n.review
            left join Authorisation v on v.id = n.authorisation
            where n.recipient = :me and (n.wall is null or n.wall in :keys) and (n.ask is null or a.classification <= :clearance
              and (a.wall is null or a.wall in :keys) and (a.labels is null or a.labels in :keys or a.asker in :keys)
              and (a.mergedInto is null or n.glass is not null))""";

    private static final String LINE = "select n, coalesce(a.title, s.label, r.quarter, v.scope, ''), c.name, r.dueAt, v.validUntil";

    @Inject
    private EntityManager entities;
    @Inject
    private Tidings tidings;

    protected Notices() {}

    void add(Notice notice) {
        entities.persist(notice);
    }

    Optional<Notice> find(NoticeId id) {
        return Optional.ofNullable(entities.find(Notice.class, id.value()));
    }

    /** Those of one letter that is not sent yet. */
    List<Notice> ofLetter(NoticeId leader) {
        return entities.createQuery("""
                select n from Notice n where n.letter = :letter and n.mail = :due order by n.createdAt, n.id""",
                Notice.class).setParameter("letter", leader.value()).setParameter("due", MailState.DUE)
                .getResultList();
    }

    /** Those whose mail may go by now and is in no letter yet; locked, so that each goes with one letter. */
    List<Notice> waiting(ColleagueId recipient, Instant now) {
        return entities.createQuery("""
                select n from Notice n where n.recipient = :who and n.mail = :due and n.letter is null
                  and n.mailAt <= :now order by n.createdAt, n.id""", Notice.class)
                .setParameter("who", recipient.value()).setParameter("due", MailState.DUE).setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    boolean told(ColleagueId recipient, UUID cause) {
        return !entities
                .createQuery("select n.id from Notice n where n.recipient = :who and n.cause = :cause", UUID.class)
                .setParameter("who", recipient.value()).setParameter("cause", cause).getResultList().isEmpty();
    }

    /** Whether somebody was told since then of this one's endorsement. */
    boolean endorsed(ColleagueId recipient, SkillId skill, ColleagueId by, Instant since) {
        return !entities.createQuery("""
                select n.id from Notice n where n.recipient = :who and n.kind = :kind and n.skill = :skill
                  and n.actor = :by and n.createdAt > :since""", UUID.class).setParameter("who", recipient.value())
                .setParameter("kind", NoticeKind.ENDORSED).setParameter("skill", skill.value())
                .setParameter("by", by.value()).setParameter("since", since).getResultList().isEmpty();
    }

    /** @throws NoticeNotFound where there is none, or none for this reader */
    Notice of(Reader reader, NoticeId id) {
        return by(reader, entities.createQuery("select n" + INBOX + " and n.id = :id", Notice.class))
                .setParameter("id", id.value()).getResultStream().findFirst().orElseThrow(NoticeNotFound::new);
    }

    List<InboxItem> newest(Reader reader, int limit) {
        return by(reader, entities.createQuery(LINE + INBOX
                + " order by n.createdAt desc, n.id desc", Object[].class)).setMaxResults(limit).getResultStream()
                .map(this::item).toList();
    }

    List<InboxItem> before(Reader reader, Notice last, int limit) {
        return by(reader, entities.createQuery(LINE + INBOX
                + " and (n.createdAt < :at or n.createdAt = :at and n.id < :last)"
                + " order by n.createdAt desc, n.id desc", Object[].class)).setParameter("at", last.createdAt())
                .setParameter("last", last.id().value()).setMaxResults(limit).getResultStream().map(this::item)
                .toList();
    }

    long unread(Reader reader) {
        return by(reader, entities.createQuery("select count(n)" + INBOX + " and n.readAt is null", Long.class))
                .getSingleResult();
    }

    void readAll(Reader reader, Instant at) {
        by(reader, entities.createQuery("select n" + INBOX + " and n.readAt is null", Notice.class)).getResultStream()
                .forEach(notice -> notice.read(at));
    }

    private static <T> TypedQuery<T> by(Reader reader, TypedQuery<T> query) {
        return query.setParameter("me", reader.id().value()).setParameter("clearance", reader.clearance())
                .setParameter("keys", reader.keys());
    }

    private InboxItem item(Object[] row) {
        var notice = (Notice) row[0];
        var title = (String) row[1];
        return new InboxItem(notice.id(), notice.kind(), notice.glass().flatMap(tidings::of)
                .map(told -> told.line(title))
                .orElseGet(() -> text(notice, title, row[2], row[3] == null ? row[4] : row[3])), notice.ask(),
                notice.invitation(), notice.answer(), notice.glass(), notice.held(), notice.review(),
                notice.authorisation(), notice.wall(), notice.createdAt(),
                notice.readAt());
    }

    private static Message text(Notice notice, String title, @Nullable Object actor, @Nullable Object until) {
        return Message.of("notice." + notice.kind(), title,
                notice.anonymous() ? Message.of("byline.hidden") : actor == null ? "" : actor,
                notice.times().<Object>map(often -> often).orElse(until == null ? "" : until));
    }
}
