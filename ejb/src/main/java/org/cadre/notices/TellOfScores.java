package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.live.LiveFeed;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;
import org.cadre.scorecards.ScorecardDecided;

/** Tells requester and author what became of a delivery. */
@ApplicationScoped
class TellOfScores implements Handler<ScorecardDecided> {
    @Inject
    private Asks asks;
    @Inject
    private LiveFeed feed;
    @Inject
    private Announcer announcer;

    protected TellOfScores() {}

    @Override
    public Class<ScorecardDecided> message() {
        return ScorecardDecided.class;
    }

    @Override
    public void handle(ScorecardDecided told, Delivery delivery) {
        var task = asks.find(new AskId(told.task())).orElseThrow();
        feed.changed(task.id());
        announcer.tell(task.asker(), Occasion.of(told.last() ? NoticeKind.LAST_WORD : NoticeKind.SCORED,
                delivery.id(), task.id()));
        announcer.tell(new ColleagueId(told.author()), Occasion
                .of(told.last() ? NoticeKind.LAST_WORD : NoticeKind.SCORED_MINE, delivery.id(), task.id()));
    }
}
