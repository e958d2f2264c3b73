package org.cadre.suggestions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerAccepted;
import org.cadre.asks.AnswerId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Suggests to the authors of an accepted answer what it shows of them. */
@ApplicationScoped
class SuggestSkills implements Handler<AnswerAccepted> {
    @Inject
    private Inference inference;

    protected SuggestSkills() {}

    @Override
    public Class<AnswerAccepted> message() {
        return AnswerAccepted.class;
    }

    @Override
    public void handle(AnswerAccepted accepted, Delivery delivery) {
        inference.from(new AnswerId(accepted.answer()));
    }
}
