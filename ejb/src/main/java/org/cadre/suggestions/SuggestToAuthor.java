package org.cadre.suggestions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.AuthorAdded;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** The same for one who becomes an author after the answer was accepted. */
@ApplicationScoped
class SuggestToAuthor implements Handler<AuthorAdded> {
    @Inject
    private Asks asks;
    @Inject
    private Inference inference;

    protected SuggestToAuthor() {}

    @Override
    public Class<AuthorAdded> message() {
        return AuthorAdded.class;
    }

    @Override
    public void handle(AuthorAdded added, Delivery delivery) {
        var answer = new AnswerId(added.answer());
        asks.find(new AskId(added.ask())).flatMap(ask -> ask.acceptedAnswer().filter(answer::equals))
                .ifPresent(inference::from);
    }
}
