package org.cadre.meetings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;

/** The meetings. Who asks was found to see the ask, or to be one of the two. */
@ApplicationScoped
@Transactional
public class Meetings {
    @Inject
    private EntityManager entities;

    protected Meetings() {}

    public Optional<Meeting> find(MeetingId id) {
        return Optional.ofNullable(entities.find(Meeting.class, id.value()));
    }

    /** Those of one colleague about an ask that are not over, the next first. */
    List<Meeting> ahead(ColleagueId who, AskId ask, Instant now) {
        return entities.createQuery("""
                select m from Meeting m where m.ask = :ask and (m.bookedBy = :who or m.guest = :who)
                  and m.cancelledAt is null and m.begins > :from order by m.begins, m.id""", Meeting.class)
                .setParameter("ask", ask.value()).setParameter("who", who.value())
                .setParameter("from", now.minus(Meeting.LENGTH)).getResultList();
    }

    /** When any of these meets somebody, as far as Cadre knows. */
    List<Instant> begins(Collection<ColleagueId> some, Instant from) {
        return entities.createQuery("""
                select m.begins from Meeting m where m.cancelledAt is null and m.begins > :from
                  and (m.bookedBy in :some or m.guest in :some)""", Instant.class)
                .setParameter("from", from.minus(Meeting.LENGTH))
                .setParameter("some", some.stream().map(ColleagueId::value).toList()).getResultList();
    }

    /** Waits until nobody else books for one of these, so that nobody is booked twice. */
    void hold(Collection<ColleagueId> some) {
        entities.createNativeQuery("select id from colleague where id = any(cast(?1 as uuid[])) order by id for update")
                .setParameter(1, Sql.array(some.stream().map(ColleagueId::value).toList())).getResultList();
    }

    void add(Meeting meeting) {
        entities.persist(meeting);
    }

    /** @return how many were thrown away */
    int forget(Instant before, int most) {
        return entities.createNativeQuery("""
                delete from meeting where id in (select id from meeting where begins < ?1 limit ?2)""")
                .setParameter(1, before).setParameter(2, most).executeUpdate();
    }

    /** Those that somebody still has before them. */
    List<Meeting> ahead(ColleagueId who, Instant now) {
        return entities.createQuery("""
                select m from Meeting m where (m.bookedBy = :who or m.guest = :who) and m.cancelledAt is null
                  and m.begins > :now order by m.begins, m.id""", Meeting.class)
                .setParameter("who", who.value()).setParameter("now", now).getResultList();
    }
}
