package org.cadre.notices;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.AskReopened;
import org.cadre.asks.Asks;
import org.cadre.asks.Authors;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Tells those who answered that an ask is open again. */
@ApplicationScoped
class TellOfReopening implements Handler<AskReopened> {
    @Inject
    private Asks asks;
    @Inject
    private Authors authors;
    @Inject
    private Announcer announcer;

    protected TellOfReopening() {}

    @Override
    public Class<AskReopened> message() {
        return AskReopened.class;
    }

    @Override
    public void handle(AskReopened reopened, Delivery delivery) {
        var ask = asks.find(new AskId(reopened.ask())).orElseThrow();
        authors.of(asks.answersTo(ask)).values().stream().flatMap(List::stream).distinct()
                .filter(author -> !author.equals(ask.asker()))
                .forEach(author -> announcer.tell(author,
                        Occasion.of(NoticeKind.REOPENED, delivery.id(), ask.id()).by(ask)));
    }
}
