package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.AuthorAdded;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;

/** Tells whoever became one more author of an answer. */
@ApplicationScoped
class TellOfAuthorship implements Handler<AuthorAdded> {
    @Inject
    private Announcer announcer;

    protected TellOfAuthorship() {}

    @Override
    public Class<AuthorAdded> message() {
        return AuthorAdded.class;
    }

    @Override
    public void handle(AuthorAdded added, Delivery delivery) {
        announcer.tell(new ColleagueId(added.colleague()), Occasion
                .of(NoticeKind.MADE_AUTHOR, delivery.id(), new AskId(added.ask())).on(new AnswerId(added.answer()))
                .byMaybe(added.by()));
    }
}
