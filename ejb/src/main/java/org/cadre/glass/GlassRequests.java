package org.cadre.glass;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.Cursor;
import org.cadre.people.Reader;

/** The requests. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class GlassRequests {
    @Inject
    private EntityManager entities;

    protected GlassRequests() {}

    void add(GlassRequest request) {
        entities.persist(request);
    }

    Optional<GlassRequest> find(GlassId id) {
        return Optional.ofNullable(entities.find(GlassRequest.class, id.value()));
    }

    /** Those about one ask, newest first. */
    List<GlassRequest> about(AskId ask) {
        return entities.createQuery("select g from GlassRequest g where g.ask = :ask order by g.openedAt desc, g.id",
                GlassRequest.class).setParameter("ask", ask.value()).getResultList();
    }

    /** Newest first, those whose ask the reader may see, without those about an own ask that are not approved. */
    List<GlassRequest> newest(Reader reader, Optional<Cursor> after, int limit) {
        String from = after.isPresent() ? " and (g.openedAt < :at or g.openedAt = :at and g.id < :last)" : "";
        var query = entities.createQuery("""
                select g from GlassRequest g join Ask a on a.id = g.ask
                where a.classification <= :clearance and (a.wall is null or a.wall in :keys)
                  and (a.labels is null or a.labels in :keys or a.asker in :keys)
                  and (a.asker <> :me or g.state = :approved)""" + from + " order by g.openedAt desc, g.id desc",
                GlassRequest.class).setParameter("clearance", reader.clearance())
                .setParameter("keys", reader.keys()).setParameter("me", reader.id().value())
                .setParameter("approved", GlassState.APPROVED);
        after.ifPresent(cursor -> query.setParameter("at", cursor.at()).setParameter("last", cursor.id()));
        return query.setMaxResults(limit).getResultList();
    }

    /** Holds an ask until the commit, so that there is one open request about it at a time. */
    void hold(Ask ask) {
        entities.refresh(ask, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Reads it anew and holds it until the commit, so that two decisions come one after the other. */
    void hold(GlassRequest request) {
        entities.refresh(request, LockModeType.PESSIMISTIC_WRITE);
    }
}
