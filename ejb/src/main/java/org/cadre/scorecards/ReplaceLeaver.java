package org.cadre.scorecards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.directory.ColleagueLeft;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;

/** Asks somebody else for the reviews of a colleague who has left. */
@ApplicationScoped
class ReplaceLeaver implements Handler<ColleagueLeft> {
    @Inject
    private Panel panel;

    protected ReplaceLeaver() {}

    @Override
    public Class<ColleagueLeft> message() {
        return ColleagueLeft.class;
    }

    @Override
    public void handle(ColleagueLeft message, Delivery delivery) {
        panel.release(new ColleagueId(message.colleague()));
    }
}
