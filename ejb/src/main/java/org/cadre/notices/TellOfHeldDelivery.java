package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.tasks.DeliveryHeld;
import org.cadre.tasks.Tasks;

/** Tells whoever may let a held delivery pass. */
@ApplicationScoped
class TellOfHeldDelivery implements Handler<DeliveryHeld> {
    @Inject
    private Tasks tasks;
    @Inject
    private Announcer announcer;

    protected TellOfHeldDelivery() {}

    @Override
    public Class<DeliveryHeld> message() {
        return DeliveryHeld.class;
    }

    @Override
    public void handle(DeliveryHeld held, Delivery delivery) {
        tasks.judgesOf(new AnswerId(held.delivery())).forEach(judge -> announcer.tell(judge,
                Occasion.of(NoticeKind.DELIVERY_HELD, delivery.id(), new AskId(held.task()))));
    }
}
