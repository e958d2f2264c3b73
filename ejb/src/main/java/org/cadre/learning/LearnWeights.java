package org.cadre.learning;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.imports.Steps;
import org.cadre.index.Learner;
import org.cadre.index.Model;
import org.cadre.matching.IndexFinder;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.tuning.TuningId;
import org.cadre.tuning.TuningState;
import org.cadre.tuning.Tunings;
import org.cadre.wishes.Wishes;

/** Takes weights from their beginning to their trial, a question in a transaction of its own; after a crash it begins anew. */
@ApplicationScoped
class LearnWeights implements Handler<LearningWanted> {
    /** The latest questions say most of the company as it is. */
    private static final int MOST = 2_000;

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
    @Inject
    private Steps steps;
    @Inject
    private Clock clock;

    protected LearnWeights() {}

    @Override
    public Class<LearningWanted> message() {
        return LearningWanted.class;
    }

    /** It reads and computes for long. */
    @Override
    public boolean leavesTheDatabase() {
        return true;
    }

    @Override
    public void handle(LearningWanted message, Delivery delivery) {
        var id = new TuningId(message.tuning());
        if (!steps.step(() -> learning(id)))
            return;
        var learner = new Learner(Model.shipped());
        List<AskId> settled = steps.step(() -> settlements.latest(MOST));
        settled.forEach(ask -> steps.step(() -> {
            add(learner, ask);
            return ask;
        }));
        var model = learner.learn();
        steps.step(() -> {
            if (!learning(id))
                return id; // another node was quicker
            if (learner.examples() < Learner.LEAST)
                tunings.tooFew(id, learner.examples());
            else
                tunings.learned(id, model, learner.examples(), clock.instant());
            return id;
        });
    }

    private boolean learning(TuningId id) {
        return tunings.find(id).filter(one -> one.state() == TuningState.LEARNING).isPresent();
    }

    private void add(Learner learner, AskId id) {
        var helped = settlements.helped(id);
        if (!helped.isEmpty())
            asks.find(id).ifPresent(ask -> finder.learn(learner, ask, wishes.of(id.value()), helped));
    }
}
