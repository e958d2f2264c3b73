package org.cadre.reviews;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.Answer;
import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;

/** The reviews. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Reviews {
    @Inject
    private EntityManager entities;

    protected Reviews() {}

    Optional<Review> find(AnswerId answer) {
        return Optional.ofNullable(entities.find(Review.class, answer.value()));
    }

    List<Review> of(ColleagueId owner) {
        return entities.createQuery("select r from Review r where r.owner = :owner order by r.answer", Review.class)
                .setParameter("owner", owner.value()).getResultList();
    }

    void add(Review review) {
        entities.persist(review);
    }

    /** Those of these answers that are accepted and have none. */
    List<Answer> without(Collection<AnswerId> answers) {
        return entities.createQuery("""
                select w from Answer w join Ask a on a.acceptedAnswer = w.id
                where w.id in :ids and not exists (select r from Review r where r.answer = w.id)""", Answer.class)
                .setParameter("ids", answers.stream().map(AnswerId::value).toList()).getResultList();
    }

    /** Who answered asks with a tag of this one last, the latest first. */
    List<ColleagueId> lastToAnswerLike(AskId ask) {
        List<?> found = entities.createNativeQuery("""
                select w.author_id from answer w join ask_tag t on t.ask_id = w.ask_id
                where t.tag in (select tag from ask_tag where ask_id = ?1) and not w.anonymous
                group by w.author_id order by max(w.given_at) desc, w.author_id limit 20""")
                .setParameter(1, ask.value()).getResultList();
        return found.stream().map(id -> new ColleagueId(Sql.uuid(id))).toList();
    }
}
