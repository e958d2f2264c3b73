package org.cadre.keys;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.accounts.AccountDesk;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.Colleague;
import org.cadre.people.Colleagues;

/** Looks who has the address that was given; nobody learns what came of it but its owner. */
@ApplicationScoped
class SendReset implements Handler<ResetWanted> {
    @Inject
    private Keys keys;
    @Inject
    private Colleagues colleagues;
    @Inject
    private AccountDesk accounts;
    @Inject
    private KeyOrders orders;

    protected SendReset() {}

    @Override
    public Class<ResetWanted> message() {
        return ResetWanted.class;
    }

    @Override
    public void handle(ResetWanted wanted, Delivery delivery) {
        keys.takeRequest(wanted.request()).flatMap(colleagues::byMail).filter(Colleague::active).map(Colleague::id)
                .filter(accounts::opened).ifPresent(one -> orders.send(List.of(one), Purpose.RESET));
    }
}
