package org.cadre.invitations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.outbox.ChangeLog;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;

/** The invitations. What is asked for by a reader comes only to its invitee, and only while that one may see the ask. */
@ApplicationScoped
@Transactional
public class Invitations {
    /** The kind under which an invitation stands in the change log. */
    public static final String KIND = "invitation";
    private static final String SEEN_BY = "i.ask = a.id and i.invitee = :me and " + Asks.VISIBLE;

    @Inject
    private EntityManager entities;
    @Inject
    private ChangeLog changes;

    protected Invitations() {}

    /** For messages and mails, whose makers look at the invitee's rights themselves; pages use {@link #seenBy}. */
    public Optional<Invitation> find(InvitationId id) {
        return Optional.ofNullable(entities.find(Invitation.class, id.value()));
    }

    /** @throws InvitationNotFound where there is none, or none for this reader */
    public InboxEntry seenBy(Reader reader, InvitationId id) {
        var query = entities.createQuery("select i, a from Invitation i, Ask a where i.id = :id and " + SEEN_BY,
                Object[].class).setParameter("id", id.value());
        return by(reader, query).getResultStream().map(Invitations::entry).findFirst()
                .orElseThrow(InvitationNotFound::new);
    }

    /** The reader's own to an ask, where there is one. */
    public Optional<InboxEntry> seenBy(Reader reader, AskId ask) {
        var query = entities.createQuery("select i, a from Invitation i, Ask a where i.ask = :ask and " + SEEN_BY,
                Object[].class).setParameter("ask", ask.value());
        return by(reader, query).getResultStream().map(Invitations::entry).findFirst();
    }

    /** Newest first, one more than the limit where there are more. */
    public List<InboxEntry> seenBy(Reader reader, InboxQuery wanted) {
        String after = wanted.after().isEmpty() ? "" : " and (i.issuedAt < :at or i.issuedAt = :at and i.id < :last)";
        var query = entities.createQuery("select i, a from Invitation i, Ask a where i.state in :states and " + SEEN_BY
                + after + " order by i.issuedAt desc, i.id desc", Object[].class)
                .setParameter("states", wanted.states()).setMaxResults(wanted.limit() + 1);
        wanted.after().ifPresent(
                cursor -> query.setParameter("at", cursor.at()).setParameter("last", cursor.id()));
        return by(reader, query).getResultStream().map(Invitations::entry).toList();
    }

    public int waitingFor(Reader reader) {
        var query = entities.createQuery("select count(i) from Invitation i, Ask a where i.state = :issued and "
                + SEEN_BY, Long.class).setParameter("issued", InvitationState.ISSUED);
        return Math.toIntExact(by(reader, query).getSingleResult());
    }

    /** Of which ask an invitation is, read without loading it, since that is done only under the plan's lock. */
    public Optional<AskId> askOf(InvitationId id) {
        return entities.createQuery("select i.ask from Invitation i where i.id = :id", UUID.class)
                .setParameter("id", id.value()).getResultStream().map(AskId::new).findFirst();
    }

    /** The same, empty where the invitation is somebody else's. */
    public Optional<AskId> askOf(InvitationId id, ColleagueId invitee) {
        return entities.createQuery("select i.ask from Invitation i where i.id = :id and i.invitee = :invitee",
                UUID.class).setParameter("id", id.value()).setParameter("invitee", invitee.value()).getResultStream()
                .map(AskId::new).findFirst();
    }

    /** Whether it is the invitee's and not opened yet; read as above, without loading it. */
    public boolean unseen(InvitationId id, ColleagueId invitee) {
        return !entities.createQuery(
                "select i.id from Invitation i where i.id = :id and i.invitee = :invitee and i.seenAt is null",
                UUID.class).setParameter("id", id.value()).setParameter("invitee", invitee.value()).getResultList()
                .isEmpty();
    }

    public Optional<Invitation> to(ColleagueId invitee, AskId ask) {
        return of(ask).stream().filter(invitation -> invitation.invitee().equals(invitee)).findFirst();
    }

    /** Oldest first. */
    public List<Invitation> of(AskId ask) {
        return entities.createQuery("select i from Invitation i where i.ask = :ask order by i.issuedAt, i.id",
                Invitation.class).setParameter("ask", ask.value()).getResultList();
    }

    /** Those to several asks, oldest first. */
    public List<Invitation> of(Collection<AskId> asks) {
        return asks.isEmpty()
                ? List.of()
                : entities.createQuery("select i from Invitation i where i.ask in :asks order by i.issuedAt, i.id",
                        Invitation.class).setParameter("asks", asks.stream().map(AskId::value).toList())
                        .getResultList();
    }

    /** To which of these asks somebody else said yes and is in time. */
    public Set<AskId> takenByOthers(ColleagueId me, Collection<AskId> asks, Instant now) {
        if (asks.isEmpty())
            return Set.of();
        return entities.createQuery("""
                select distinct i.ask from Invitation i where i.ask in :asks and i.invitee <> :me
                and i.state = :accepted and (i.answerBy is null or i.answerBy > :now)""", UUID.class)
                .setParameter("asks", asks.stream().map(AskId::value).toList()).setParameter("me", me.value())
                .setParameter("accepted", InvitationState.ACCEPTED).setParameter("now", now).getResultStream()
                .map(AskId::new).collect(Collectors.toSet());
    }

    /** What a colleague has still to do. */
    public List<Invitation> openOf(ColleagueId invitee) {
        return entities.createQuery("select i from Invitation i where i.invitee = :invitee and i.state in :open",
                Invitation.class).setParameter("invitee", invitee.value()).setParameter("open", InvitationState.OPEN)
                .getResultList();
    }

    /** Who was invited to an ask, in whatever state. */
    public List<ColleagueId> inviteesOf(AskId ask) {
        return of(ask).stream().map(Invitation::invitee).toList();
    }

    /** What came of invitations to an ask goes over to the one that it was merged into, written down under the merge. */
    public void move(AskId from, AskId to, UUID merge) {
        entities.flush();
        entities.createNativeQuery("""
                with moved as (
                  update invitation i set ask_id = ?2, version = version + 1
                  where i.ask_id = ?1 and i.state in ('FULFILLED', 'DECLINED', 'EXPIRED', 'HANDED_OVER')
                    and not exists (select 1 from invitation o where o.ask_id = ?2 and o.invitee_id = i.invitee_id)
                  returning i.id)
                insert into merged_part (duplicate_id, kind, part) select ?3, 'INVITATION', id from moved
                on conflict do nothing""").setParameter(1, from.value()).setParameter(2, to.value())
                .setParameter(3, merge).executeUpdate();
        entities.clear();
    }

    public void moveBack(AskId from, AskId to, UUID merge) {
        entities.flush();
        entities.createNativeQuery("""
                update invitation set ask_id = ?1, version = version + 1 where ask_id = ?2 and id in (
                  select part from merged_part where duplicate_id = ?3 and kind = 'INVITATION')""")
                .setParameter(1, from.value()).setParameter(2, to.value()).setParameter(3, merge).executeUpdate();
        entities.clear();
    }

    public void add(List<Invitation> invitations) {
        invitations.forEach(entities::persist);
        changes.note(KIND, invitations.stream().map(invitation -> invitation.id().value()).toList());
    }

    /** Tells every copy that an invitation, and so the routing of its ask, is other than before. */
    public void changed(Invitation invitation) {
        changes.note(KIND, invitation.id().value());
    }

    private static <T> TypedQuery<T> by(Reader reader, TypedQuery<T> query) {
        return query.setParameter("me", reader.id().value()).setParameter("clearance", reader.clearance())
                .setParameter("keys", reader.keys());
    }

    private static InboxEntry entry(Object[] row) {
        return new InboxEntry((Invitation) row[0], (Ask) row[1]);
    }
}
