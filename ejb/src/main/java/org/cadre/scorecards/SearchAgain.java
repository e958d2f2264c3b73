package org.cadre.scorecards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Looks again for reviewers where too few were found. */
@ApplicationScoped
class SearchAgain implements Handler<SearchDue> {
    @Inject
    private Panel panel;

    protected SearchAgain() {}

    @Override
    public Class<SearchDue> message() {
        return SearchDue.class;
    }

    @Override
    public void handle(SearchDue message, Delivery delivery) {
        panel.search(new AnswerId(message.delivery()), message.at());
    }
}
