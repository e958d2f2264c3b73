package org.cadre.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskFiled;
import org.cadre.asks.AskId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.waves.Router;

/** Plans a filed ask and invites its first wave. */
@ApplicationScoped
class RouteFiled implements Handler<AskFiled> {
    @Inject
    private Router router;

    protected RouteFiled() {}

    @Override
    public Class<AskFiled> message() {
        return AskFiled.class;
    }

    @Override
    public void handle(AskFiled message, Delivery delivery) {
        router.follow(new AskId(message.ask()));
    }

    /** For ever: the index that finds candidates may be away for as long as its rebuild takes. */
    @Override
    public int attempts() {
        return Integer.MAX_VALUE;
    }
}
