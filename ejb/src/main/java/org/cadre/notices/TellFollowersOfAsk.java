package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskFiled;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.follows.Follows;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Tells of a new ask those who follow one of its tags or its asker. */
@ApplicationScoped
class TellFollowersOfAsk implements Handler<AskFiled> {
    @Inject
    private Asks asks;
    @Inject
    private Follows follows;
    @Inject
    private Audience audience;

    protected TellFollowersOfAsk() {}

    @Override
    public Class<AskFiled> message() {
        return AskFiled.class;
    }

    @Override
    public void handle(AskFiled filed, Delivery delivery) {
        var ask = asks.find(new AskId(filed.ask())).orElseThrow();
        var followers = follows.ofTags(ask.tags());
        if (!ask.anonymous())
            followers.addAll(follows.ofPerson(ask.asker()));
        audience.tell(followers, ask,
                Occasion.of(NoticeKind.FOLLOWED_ASK, delivery.id(), ask.id()).by(ask));
    }
}
