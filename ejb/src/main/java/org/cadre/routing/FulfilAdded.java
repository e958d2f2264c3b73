package org.cadre.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.AuthorAdded;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;
import org.cadre.waves.Router;

/** Ends the invitation of whoever became one more author of an answer. */
@ApplicationScoped
class FulfilAdded implements Handler<AuthorAdded> {
    @Inject
    private Router router;

    protected FulfilAdded() {}

    @Override
    public Class<AuthorAdded> message() {
        return AuthorAdded.class;
    }

    @Override
    public void handle(AuthorAdded message, Delivery delivery) {
        router.fulfil(new AskId(message.ask()), new ColleagueId(message.colleague()));
    }
}
