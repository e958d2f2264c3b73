package org.cadre.scorecards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.AskReopened;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Asks for the reviews that are missing of a task that was closed meanwhile. */
@ApplicationScoped
class ResumeScoring implements Handler<AskReopened> {
    @Inject
    private Panel panel;

    protected ResumeScoring() {}

    @Override
    public Class<AskReopened> message() {
        return AskReopened.class;
    }

    @Override
    public void handle(AskReopened message, Delivery delivery) {
        panel.resume(new AskId(message.ask()));
    }
}
