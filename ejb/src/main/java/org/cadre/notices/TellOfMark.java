package org.cadre.notices;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.duplicates.AskMarkedDuplicate;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.Colleagues;

/** Tells whoever asked the other question that somebody takes one for the same. */
@ApplicationScoped
class TellOfMark implements Handler<AskMarkedDuplicate> {
    @Inject
    private Asks asks;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Audience audience;

    protected TellOfMark() {}

    @Override
    public Class<AskMarkedDuplicate> message() {
        return AskMarkedDuplicate.class;
    }

    @Override
    public void handle(AskMarkedDuplicate marked, Delivery delivery) {
        var target = asks.find(new AskId(marked.target())).orElseThrow();
        // only who may see both hears of it
        if (colleagues.reader(target.asker()).filter(reader -> asks.sees(reader, new AskId(marked.ask()))).isPresent())
            audience.tell(List.of(target.asker()), target, Occasion
                    .of(NoticeKind.MARKED_DUPLICATE, delivery.id(), target.id()).byMaybe(marked.by()));
    }
}
