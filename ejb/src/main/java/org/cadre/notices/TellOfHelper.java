package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.invitations.InvitationAccepted;
import org.cadre.invitations.InvitationId;
import org.cadre.invitations.Invitations;
import org.cadre.live.LiveFeed;
import org.cadre.live.Topic;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;

/** Tells the asker that somebody has taken the ask on. */
@ApplicationScoped
class TellOfHelper implements Handler<InvitationAccepted> {
    @Inject
    private Asks asks;
    @Inject
    private Invitations invitations;
    @Inject
    private Announcer announcer;
    @Inject
    private LiveFeed feed;

    protected TellOfHelper() {}

    @Override
    public Class<InvitationAccepted> message() {
        return InvitationAccepted.class;
    }

    @Override
    public void handle(InvitationAccepted accepted, Delivery delivery) {
        var id = new InvitationId(accepted.invitation());
        var ask = asks.find(new AskId(accepted.ask())).orElseThrow();
        var helper = invitations.find(id).orElseThrow().invitee();
        feed.changed(ask.id());
        invitations.of(ask.id()).stream().filter(other -> other.state().open())
                .forEach(other -> feed.changed(other.invitee(), new Topic.Inbox())); // who read there that it is taken
        switch (ask.kind()) {
            case QUESTION -> tell(ask, NoticeKind.TAKEN_ON, delivery, helper);
            case MICRO_TASK -> tell(ask, NoticeKind.TASK_TAKEN, delivery, helper);
            case BATCH -> {
                // its page counts them
            }
        }
    }

    private void tell(Ask ask, NoticeKind kind, Delivery delivery, ColleagueId helper) {
        announcer.tell(ask.asker(), Occasion.of(kind, delivery.id(), ask.id()).by(helper));
    }
}
