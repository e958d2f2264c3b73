package org.cadre.asks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.cadre.outbox.ChangeLog;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;

/** The asks and answers. What is asked for by a reader comes only if the reader may see it. */
@ApplicationScoped
@Transactional
public class Asks {
    /** The kinds under which asks and answers stand in the change log. */
    public static final String ASK = "ask";
    public static final String ANSWER = "answer";
    /**
     * The rendering of {@link Reader#maySee} in a query over an `Ask a`; its parameters are the reader's `clearance` and
     * {@link Reader#wallIds walls}.
     */
    public static final String VISIBLE = "a.classification <= :clearance and (a.wall is null or a.wall in :walls)";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private ChangeLog changes;

    protected Asks() {}

    /** For routing and indexing, which rule on each reader by themselves; pages use {@link #seenBy}. */
    public Optional<Ask> find(AskId id) {
        return Optional.ofNullable(entities.find(Ask.class, id.value()));
    }

    public Optional<Answer> find(AnswerId id) {
        return Optional.ofNullable(entities.find(Answer.class, id.value()));
    }

    /** @throws AskNotFound where there is none, or none for this reader */
    public Ask seenBy(Reader reader, AskId id) {
        return find(id).filter(ask -> ask.visibleTo(reader)).orElseThrow(AskNotFound::new);
    }

    /** @throws AskNotFound where there is none, or none for this reader */
    public Answer seenBy(Reader reader, AnswerId id) {
        var answer = find(id).orElseThrow(AskNotFound::new);
        seenBy(reader, answer.ask());
        return answer;
    }

    /** The newest asks of one asker that the reader may see. */
    public List<Ask> of(Reader reader, ColleagueId asker, int limit) {
        return entities
                .createQuery("select a from Ask a where a.asker = :asker and " + VISIBLE
                        + " order by a.changedAt desc, a.id", Ask.class)
                .setParameter("asker", asker.value()).setParameter("clearance", reader.clearance())
                .setParameter("walls", reader.wallIds()).setMaxResults(limit).getResultList();
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
    void changed(Ask ask) {
        changes.note(ASK, ask.id().value());
    }

    void changed(Answer answer) {
        changes.note(ANSWER, answer.id().value());
    }
}
