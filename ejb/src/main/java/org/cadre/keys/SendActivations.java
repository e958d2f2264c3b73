package org.cadre.keys;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.Outbox;

/** Some at a time, since a company may be large and a long transaction holds up everybody. */
@ApplicationScoped
class SendActivations implements Handler<ActivationsWanted> {
    private static final int SOME = 200;

    @Inject
    private Keys keys;
    @Inject
    private KeyOrders orders;
    @Inject
    private Outbox outbox;

    protected SendActivations() {}

    @Override
    public Class<ActivationsWanted> message() {
        return ActivationsWanted.class;
    }

    @Override
    public void handle(ActivationsWanted wanted, Delivery delivery) {
        var some = keys.withoutAccount(wanted.after(), wanted.again(), SOME);
        orders.send(some, Purpose.ACTIVATE);
        if (some.size() == SOME)
            outbox.append(UUID.randomUUID(), new ActivationsWanted(some.getLast().value(), wanted.again()));
    }
}
