package org.cadre.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerAccepted;
import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.index.Model;
import org.cadre.matching.IndexFinder;
import org.cadre.matching.IndexNotReady;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.tuning.Tuning;
import org.cadre.tuning.TuningState;
import org.cadre.tuning.Tunings;
import org.cadre.wishes.Wishes;

/** Has weights that are tried rank what is settled now and was asked after they were learned. */
@ApplicationScoped
class TryInShadow implements Handler<AnswerAccepted> {
    /** Whoever stands below is as good as not found. */
    private static final int MOST = 100;

    @Inject
    private Tunings tunings;
    @Inject
    private Settlements settlements;
    @Inject
    private Asks asks;
    @Inject
    private Wishes wishes;
    @Inject
    private IndexFinder finder;

    protected TryInShadow() {}

    @Override
    public Class<AnswerAccepted> message() {
        return AnswerAccepted.class;
    }

    @Override
    public void handle(AnswerAccepted message, Delivery delivery) {
        var id = new AskId(message.ask());
        tunings.in(TuningState.SHADOW).ifPresent(tuning -> asks.find(id)
                .filter(ask -> tuning.learnedAt().filter(ask.filedAt()::isAfter).isPresent())
                .ifPresent(ask -> compare(tuning, ask)));
    }

    private void compare(Tuning tuning, Ask ask) {
        var helped = settlements.helped(ask.id());
        if (helped.isEmpty())
            return;
        var wanted = wishes.of(ask.id().value());
        try {
            tunings.tried(tuning.id(), ask.id(), finder.place(tunings.used(), ask, wanted, helped, MOST),
                    finder.place(tuning.model().orElseGet(Model::shipped), ask, wanted, helped, MOST));
        } catch (IndexNotReady _) {
            // one trial less; what else is to be done for the ask must not wait for it
        }
    }
}
