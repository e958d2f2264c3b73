package org.cadre.asks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.outbox.ChangeLog;
import org.cadre.people.ColleagueId;

/** Who wrote which answer. For the rules, never to be shown: pages use {@link AuthorDesk}, which knows who is anonymous. */
@ApplicationScoped
@Transactional
public class Authors {
    @Inject
    private EntityManager entities;
    @Inject
    private ChangeLog changes;

    protected Authors() {}

    /**
     * The first author, then the others in the order in which they joined. An anonymous first author is there twice where
     * another one, who may not know that, added them by name.
     */
    public List<ColleagueId> of(Answer answer) {
        return of(List.of(answer)).getOrDefault(answer.id(), List.of());
    }

    /** The same for many answers at once. */
    public Map<AnswerId, List<ColleagueId>> of(Collection<Answer> answers) {
        var authors = new HashMap<AnswerId, List<ColleagueId>>();
        answers.forEach(answer -> authors.put(answer.id(), new ArrayList<>(List.of(answer.author()))));
        if (!answers.isEmpty())
            entities.createQuery("select s from Authorship s where s.answer in :answers order by s.addedAt, s.id",
                    Authorship.class).setParameter("answers",
                            answers.stream().map(answer -> answer.id().value())
                                    .toList())
                    .getResultStream()
                    .forEach(one -> authors.getOrDefault(one.answer(), new ArrayList<>()).add(one.colleague()));
        return authors;
    }

    public boolean wrote(ColleagueId who, Answer answer) {
        return answer.author().equals(who) || find(who, answer).isPresent();
    }

    /** Whether the colleague had a part in any answer to an ask. */
    public boolean wrote(ColleagueId who, Ask ask) {
        return (Boolean) entities.createNativeQuery("""
                select exists (
                  select 1 from answer w where w.ask_id = ?1 and (w.author_id = ?2 or exists (
                    select 1 from coauthor s where s.answer_id = w.id and s.colleague_id = ?2)))""")
                .setParameter(1, ask.id().value()).setParameter(2, who.value()).getSingleResult();
    }

    /** Whether somebody stands there beside the first author. */
    boolean joined(ColleagueId who, Answer answer) {
        return find(who, answer).isPresent();
    }

    void add(Authorship authorship) {
        entities.persist(authorship);
        changes.note(Asks.ANSWER, authorship.answer().value());
    }

    /** @return whether the colleague was one of the others */
    boolean remove(ColleagueId who, Answer answer) {
        var found = find(who, answer);
        found.ifPresent(one -> {
            entities.remove(one);
            // its evidence goes by its own id
            changes.note(Asks.ANSWER, one.id());
        });
        return found.isPresent();
    }

    private Optional<Authorship> find(ColleagueId who, Answer answer) {
        return entities.createQuery("select s from Authorship s where s.answer = :answer and s.colleague = :who",
                Authorship.class).setParameter("answer", answer.id().value()).setParameter("who", who.value())
                .getResultStream().findFirst();
    }
}
