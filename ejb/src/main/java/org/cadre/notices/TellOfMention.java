package org.cadre.notices;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;
import org.cadre.prose.ColleagueMentioned;

/** Tells whoever was named, if they may see where. */
@ApplicationScoped
class TellOfMention implements Handler<ColleagueMentioned> {
    @Inject
    private Asks asks;
    @Inject
    private Audience audience;

    protected TellOfMention() {}

    @Override
    public Class<ColleagueMentioned> message() {
        return ColleagueMentioned.class;
    }

    @Override
    public void handle(ColleagueMentioned mentioned, Delivery delivery) {
        var ask = asks.find(new AskId(mentioned.ask())).orElseThrow();
        var occasion = Occasion.of(NoticeKind.MENTIONED, delivery.id(), ask.id()).byMaybe(mentioned.by());
        audience.tell(List.of(new ColleagueId(mentioned.colleague())), ask,
                mentioned.answer() == null ? occasion : occasion.on(new AnswerId(mentioned.answer())));
    }
}
