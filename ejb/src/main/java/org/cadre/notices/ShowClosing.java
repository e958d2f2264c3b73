package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskClosed;
import org.cadre.asks.AskId;
import org.cadre.live.LiveFeed;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Shows on open pages that an ask was given up; who was invited hears of it by the end of the invitation. */
@ApplicationScoped
class ShowClosing implements Handler<AskClosed> {
    @Inject
    private LiveFeed feed;

    protected ShowClosing() {}

    @Override
    public Class<AskClosed> message() {
        return AskClosed.class;
    }

    @Override
    public void handle(AskClosed closed, Delivery delivery) {
        feed.changed(new AskId(closed.ask()));
    }
}
