package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.live.LiveFeed;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.tasks.DeliveryReturned;
import org.cadre.tasks.Tasks;

/** Tells who delivered that something is missing. */
@ApplicationScoped
class TellOfReturn implements Handler<DeliveryReturned> {
    @Inject
    private Tasks tasks;
    @Inject
    private Announcer announcer;
    @Inject
    private LiveFeed feed;

    protected TellOfReturn() {}

    @Override
    public Class<DeliveryReturned> message() {
        return DeliveryReturned.class;
    }

    @Override
    public void handle(DeliveryReturned returned, Delivery delivery) {
        var task = new AskId(returned.task());
        feed.changed(task);
        tasks.authorOf(new AnswerId(returned.delivery())).ifPresent(author -> announcer.tell(author,
                Occasion.of(NoticeKind.TASK_RETURNED, delivery.id(), task)));
    }
}
