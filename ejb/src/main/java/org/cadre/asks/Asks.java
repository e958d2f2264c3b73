package org.cadre.asks;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.cadre.audit.Reads;
import org.cadre.database.Sql;
import org.cadre.governance.Classification;
import org.cadre.outbox.ChangeLog;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.work.Work;
import org.cadre.work.Works;

/** The asks and answers. What is asked for by a reader comes only if the reader may see it. */
@ApplicationScoped
@Transactional
public class Asks {
    /** The kinds under which asks and answers stand in the change log. */
    public static final String ASK = "ask";
    public static final String ANSWER = "answer";
    /** From here up it is kept who was shown an ask. */
    public static final Classification LOGGED = Classification.CONFIDENTIAL;
    /** Under which a person stands there of whom no word may be left, not even where it was deleted already. */
    public static final String ERASED = "erased";
    /**
     * The rendering of {@link Reader#maySee} in a query over an `Ask a` that is no part of another; its parameters are the reader's `clearance` and
     * {@link Reader#keys keys}.
     */
    public static final String VISIBLE = "a.classification <= :clearance and (a.wall is null or a.wall in :keys)"
            + " and (a.labels is null or a.labels in :keys or a.asker in :keys)"
            + " and a.mergedInto is null";

    @Inject
    private EntityManager entities;
    @Inject
    private ChangeLog changes;
    @Inject
    private Works works;
    @Inject
    private Reads reads;

    protected Asks() {}

    /** Whether each of them is {@link Ask#plain}. */
    public boolean allPlain(Collection<AskId> ids) {
        return ids.isEmpty() || entities.createQuery("""
                select count(a) from Ask a where a.id in :ids and (a.classification > :internal
                or a.wall is not null or a.labels is not null)""", Long.class)
                .setParameter("ids", ids.stream().map(AskId::value).toList())
                .setParameter("internal", Classification.INTERNAL).getSingleResult() == 0;
    }

    /** For routing and indexing, which rule on each reader by themselves; pages use {@link #seenBy}. */
    public Optional<Ask> find(AskId id) {
        return Optional.ofNullable(entities.find(Ask.class, id.value()));
    }

    public Optional<Answer> find(AnswerId id) {
        return Optional.ofNullable(entities.find(Answer.class, id.value()));
    }

    /**
     * The ask, of which the reader is about to be shown something; that is kept from {@link #LOGGED} up.
     *
     * @throws AskNotFound where there is none, or none for this reader
     * @throws AskMoved where it was merged into another one that the reader may see
     */
    public Ask seenBy(Reader reader, AskId id) {
        var ask = find(id).filter(found -> found.visibleTo(reader)).orElseThrow(AskNotFound::new);
        if (ask.mergedInto().isPresent())
            throw new AskMoved(id, mergedInto(ask).filter(target -> target.visibleTo(reader)).map(Ask::id)
                    .orElseThrow(AskNotFound::new));
        shown(Reads.READ, ask, reader.id());
        return ask;
    }

    /** The same, read anew and held until the commit, so that changes of it come one after the other. */
    Ask heldBy(Reader reader, AskId id) {
        entities.refresh(seenBy(reader, id), LockModeType.PESSIMISTIC_WRITE);
        return seenBy(reader, id);
    }

    /** The same for an answer. */
    Answer heldBy(Reader reader, AnswerId id) {
        var answer = seenBy(reader, id);
        entities.refresh(answer, LockModeType.PESSIMISTIC_WRITE);
        return answer;
    }

    /** What is wanted with it; of a question nothing is looked up. */
    public Work work(Ask ask) {
        return ask.kind() == AskKind.QUESTION ? Work.QUESTION : works.of(ask.id().value());
    }

    /** Keeps that somebody was told of it by mail, from {@link #LOGGED} up. */
    public void mailed(AskId id, ColleagueId recipient) {
        find(id).ifPresent(ask -> shown(Reads.MAILED, ask, recipient));
    }

    private void shown(String kind, Ask ask, ColleagueId to) {
        if (ask.classification().compareTo(LOGGED) >= 0)
            reads.note(kind, ask.id().value(), to.value());
    }

    /** Where a chain of merges ends. */
    private Optional<Ask> mergedInto(Ask ask) {
        var next = ask.mergedInto().flatMap(this::find);
        while (next.isPresent() && next.get().mergedInto().isPresent())
            next = next.get().mergedInto().flatMap(this::find);
        return next;
    }

    /** Those of these that {@link #seenBy} finds, for lists that show no more than a line of each. */
    public List<Ask> seenBy(Reader reader, Collection<AskId> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select a from Ask a where a.id in :ids and " + VISIBLE, Ask.class)
                        .setParameter("ids", ids.stream().map(AskId::value).toList())
                        .setParameter("clearance", reader.clearance()).setParameter("keys", reader.keys())
                        .getResultList();
    }

    /** Whether {@link #seenBy} finds it. */
    public boolean sees(Reader reader, AskId id) {
        return find(id).filter(ask -> ask.visibleTo(reader) && ask.mergedInto().isEmpty()).isPresent();
    }

    /** @throws AskNotFound where there is none, or none for this reader */
    public Answer seenBy(Reader reader, AnswerId id) {
        var answer = find(id).orElseThrow(AskNotFound::new);
        seenBy(reader, answer.ask());
        return answer;
    }

    /**
     * Whether what a colleague writes there stands without their name: on an anonymous ask of theirs, and on one that it was
     * merged into.
     */
    public boolean hides(ColleagueId writer, Ask ask) {
        if (ask.asker().equals(writer))
            return ask.anonymous();
        return (Boolean) entities.createNativeQuery("""
                with recursive part (id, asker_id, anonymous) as (
                  select id, asker_id, anonymous from ask where merged_into = ?1
                  union select a.id, a.asker_id, a.anonymous from ask a join part p on a.merged_into = p.id)
                select exists (select 1 from part where asker_id = ?2 and anonymous)""")
                .setParameter(1, ask.id().value())
                .setParameter(2, writer.value()).getSingleResult();
    }

    /** What its asker wrote there is theirs by name. */
    void giveName(Ask ask) {
        for (String text : List.of("update answer set anonymous = false where ask_id = ?1 and author_id = ?2",
                "update comment set anonymous = false where ask_id = ?1 and author_id = ?2", """
                        update revision set anonymous = false where editor_id = ?2
                          and (ask_id = ?1 or answer_id in (select id from answer where ask_id = ?1))"""))
            entities.createNativeQuery(text).setParameter(1, ask.id().value()).setParameter(2, ask.asker().value())
                    .executeUpdate();
    }

    /** The titles of those of these asks that the reader may see. */
    public Map<AskId, String> titles(Reader reader, Collection<AskId> ids) {
        var titles = new HashMap<AskId, String>();
        seenBy(reader, ids).forEach(ask -> titles.put(ask.id(), ask.title()));
        return titles;
    }

    /** The newest asks of one asker that the reader may see and may know the asker of. */
    public List<Ask> of(Reader reader, ColleagueId asker, int limit) {
        return entities
                .createQuery("select a from Ask a where a.asker = :asker and "
                        + "(a.anonymous = false or a.asker = :me) and " + VISIBLE + " order by a.changedAt desc, a.id",
                        Ask.class)
                .setParameter("asker", asker.value()).setParameter("me", reader.id().value())
                .setParameter("clearance", reader.clearance())
                .setParameter("keys", reader.keys()).setMaxResults(limit).getResultList();
    }

    /**
     * Newest first.
     *
     * @param state only those in this state, or all
     * @param tag only those with this tag, or all
     * @param after where the last page ended, or the beginning
     */
    public List<Ask> newest(Reader reader, Optional<AskState> state, Optional<String> tag, Optional<Cursor> after,
            int limit) {
        var where = new StringBuilder("select a from Ask a where ").append(VISIBLE);
        state.ifPresent(_ -> where.append(" and a.state = :state"));
        tag.ifPresent(_ -> where.append(" and :tag member of a.tags"));
        after.ifPresent(_ -> where.append(" and (a.filedAt < :at or a.filedAt = :at and a.id < :id)"));
        var query = entities.createQuery(where.append(" order by a.filedAt desc, a.id desc").toString(), Ask.class)
                .setParameter("clearance", reader.clearance()).setParameter("keys", reader.keys());
        state.ifPresent(wanted -> query.setParameter("state", wanted));
        tag.ifPresent(wanted -> query.setParameter("tag", wanted));
        after.ifPresent(cursor -> query.setParameter("at", cursor.at()).setParameter("id", cursor.id()));
        return query.setMaxResults(limit).getResultList();
    }

    /** How many answers each of these asks has. */
    public Map<AskId, Integer> answerCounts(Collection<Ask> asked) {
        if (asked.isEmpty())
            return Map.of();
        var counts = new HashMap<AskId, Integer>();
        entities.createQuery("select w.ask, count(w) from Answer w where w.ask in :asks group by w.ask", Object[].class)
                .setParameter("asks", asked.stream().map(ask -> ask.id().value()).toList()).getResultStream()
                .forEach(row -> counts.put(new AskId((UUID) row[0]), ((Number) row[1]).intValue()));
        return counts;
    }

    /** What the reader voted on each answer of an ask: 1 or -1. */
    public Map<AnswerId, Integer> votesOf(ColleagueId voter, AskId ask) {
        List<?> rows = entities.createNativeQuery("""
                select v.answer_id, v.value from vote v join answer w on w.id = v.answer_id
                where w.ask_id = ?1 and v.voter_id = ?2""").setParameter(1, ask.value())
                .setParameter(2, voter.value()).getResultList();
        var votes = new HashMap<AnswerId, Integer>();
        rows.forEach(row -> votes.put(new AnswerId(Sql.uuid(((Object[]) row)[0])),
                (int) Sql.number(((Object[]) row)[1])));
        return votes;
    }

    /** @return the sum of all votes on the answer afterwards, and of likes that it came with */
    int vote(ColleagueId voter, AnswerId answer, int value) {
        String change = value == 0
                ? "delete from vote where answer_id = ?1 and voter_id = ?2"
                : """
                        insert into vote (answer_id, voter_id, value) values (?1, ?2, ?3)
                        on conflict (answer_id, voter_id) do update set value = excluded.value""";
        var query = entities.createNativeQuery(change).setParameter(1, answer.value()).setParameter(2, voter.value());
        if (value != 0)
            query.setParameter(3, value);
        query.executeUpdate();
        return (int) Sql.number(entities
                .createNativeQuery("""
                        select likes + (select coalesce(sum(value), 0) from vote where answer_id = ?1)
                        from answer where id = ?1""")
                .setParameter(1, answer.value()).getSingleResult());
    }

    /** Asks that the colleague answered by name and the reader may see, those changed last first. */
    public List<Ask> answeredBy(Reader reader, ColleagueId colleague, int limit) {
        return entities
                .createQuery("select a from Ask a where " + VISIBLE
                        + " and exists (select w.id from Answer w where w.ask = a.id and (w.author = :author and w.anonymous = false "
                        + "or exists ("
                        + "select s.id from Authorship s where s.answer = w.id and s.colleague = :author)))"
                        + " order by a.changedAt desc, a.id", Ask.class)
                .setParameter("author", colleague.value()).setParameter("clearance", reader.clearance())
                .setParameter("keys", reader.keys()).setMaxResults(limit).getResultList();
    }

    /** Accepted first, then by falling score, then by age. */
    public List<Answer> answersTo(Ask ask) {
        return entities.createQuery("""
                select w from Answer w where w.ask = :ask
                order by case when w.id = :accepted then 0 else 1 end, w.score desc, w.givenAt, w.id""", Answer.class)
                .setParameter("ask", ask.id().value())
                .setParameter("accepted", ask.acceptedAnswer().map(AnswerId::value).orElse(new UUID(0, 0)))
                .getResultList();
    }

    void add(Ask ask) {
        entities.persist(ask);
        changed(ask);
    }

    void add(Answer answer) {
        entities.persist(answer);
        changes.note(ANSWER, answer.id().value());
    }

    /** Tells every copy that an ask, or what its answers show of it, is other than before. */
    /** How many asks a colleague filed from then on. */
    int filedSince(ColleagueId asker, Instant since) {
        return entities.createQuery("select count(a) from Ask a where a.asker = :asker and a.filedAt >= :since",
                Long.class).setParameter("asker", asker.value()).setParameter("since", since).getSingleResult()
                .intValue();
    }

    public void changed(Ask ask) {
        changes.note(ASK, ask.id().value());
    }

    public void changed(Answer answer) {
        changes.note(ANSWER, answer.id().value());
    }
}
