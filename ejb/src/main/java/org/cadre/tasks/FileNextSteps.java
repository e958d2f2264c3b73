package org.cadre.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerAccepted;
import org.cadre.asks.AskId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Goes on with a task's steps once one of them is accepted. */
@ApplicationScoped
class FileNextSteps implements Handler<AnswerAccepted> {
    @Inject
    private StepDesk steps;

    protected FileNextSteps() {}

    @Override
    public Class<AnswerAccepted> message() {
        return AnswerAccepted.class;
    }

    @Override
    public void handle(AnswerAccepted message, Delivery delivery) {
        steps.accepted(new AskId(message.ask()));
    }
}
