package org.cadre.comments;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;

/** The comments. For messages, whose makers look at readers' rights themselves; pages use {@link CommentDesk}. */
@ApplicationScoped
@Transactional
public class Comments {
    @Inject
    private EntityManager entities;

    protected Comments() {}

    /** Empty where it is deleted, too. */
    public Optional<Comment> find(CommentId id) {
        return Optional.ofNullable(entities.find(Comment.class, id.value())).filter(found -> !found.deleted());
    }

    /** Those on an ask and on its answers, oldest first. */
    public List<Comment> of(AskId ask) {
        return entities.createQuery("""
                select c from Comment c where c.ask = :ask and c.deletedAt is null order by c.writtenAt, c.id""",
                Comment.class).setParameter("ask", ask.value()).getResultList();
    }

    void add(Comment comment) {
        entities.persist(comment);
    }
}
