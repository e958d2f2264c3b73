package org.cadre.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.outbox.ChangeNoted;
import org.cadre.people.ColleagueId;
import org.cadre.routing.Plans;
import org.junit.jupiter.api.Test;

class LiveFeedTest {
    private final LiveFeed feed = new LiveFeed();

    @Test
    void whatTheChangeLogNotesOfAnAskIsTold() throws InterruptedException {
        var ask = AskId.random();
        try (var line = feed.open(ColleagueId.random(), Set.of(new Topic.OneAsk(ask)))) {
            for (String kind : Set.of(Asks.ASK, Plans.KIND)) {
                feed.noted(new ChangeNoted(kind, ask.value()));
                assertThat(line.next(Duration.ZERO)).contains(new Topic.OneAsk(ask));
            }
            feed.noted(new ChangeNoted("colleague", ask.value()));
            assertThat(line.next(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void aServerThatGoesDownEndsEveryLine() {
        var line = feed.open(ColleagueId.random(), Set.of(new Topic.Inbox()));
        feed.close();
        assertThat(line.isOpen()).isFalse();
        assertThat(feed.size()).isZero();
    }
}
