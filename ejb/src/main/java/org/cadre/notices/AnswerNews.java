package org.cadre.notices;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.outbox.Delivery;

/** Tells asker or author what the other one did about an answer; nobody is told what one did oneself. */
@ApplicationScoped
class AnswerNews {
    @Inject
    private Asks asks;
    @Inject
    private Announcer announcer;

    protected AnswerNews() {}

    void tellAsker(NoticeKind kind, UUID ask, UUID answer, Delivery delivery) {
        tell(kind, ask, answer, delivery, true);
    }

    void tellAuthor(NoticeKind kind, UUID ask, UUID answer, Delivery delivery) {
        tell(kind, ask, answer, delivery, false);
    }

    private void tell(NoticeKind kind, UUID askId, UUID answer, Delivery delivery, boolean asker) {
        var id = new AnswerId(answer);
        var ask = asks.find(new AskId(askId)).orElseThrow();
        var author = asks.find(id).orElseThrow().author();
        if (!author.equals(ask.asker()))
            announcer.tell(asker ? ask.asker() : author,
                    Occasion.of(kind, delivery.id(), ask.id()).on(id).by(asker ? author : ask.asker()));
    }
}
