package org.cadre.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.waves.Router;

/** Looks for others once a task is not for one colleague only any more. */
@ApplicationScoped
class OpenToOthers implements Handler<TaskOpened> {
    @Inject
    private Router router;

    protected OpenToOthers() {}

    @Override
    public Class<TaskOpened> message() {
        return TaskOpened.class;
    }

    @Override
    public void handle(TaskOpened message, Delivery delivery) {
        router.replan(new AskId(message.task()));
    }

    /** For ever: the index that finds candidates may be away for as long as its rebuild takes. */
    @Override
    public int attempts() {
        return Integer.MAX_VALUE;
    }
}
