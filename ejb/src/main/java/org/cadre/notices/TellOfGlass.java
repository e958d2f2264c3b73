package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.glass.GlassBroken;
import org.cadre.glass.GlassId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Tells an anonymous asker that two people know the name now. */
@ApplicationScoped
class TellOfGlass implements Handler<GlassBroken> {
    @Inject
    private Asks asks;
    @Inject
    private Announcer announcer;

    protected TellOfGlass() {}

    @Override
    public Class<GlassBroken> message() {
        return GlassBroken.class;
    }

    @Override
    public void handle(GlassBroken broken, Delivery delivery) {
        var ask = asks.find(new AskId(broken.ask())).orElseThrow();
        announcer.tell(ask.asker(), Occasion.of(NoticeKind.GLASS_BROKEN, delivery.id(), ask.id())
                .on(new GlassId(broken.glass())));
    }
}
