package org.cadre.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.outbox.ChangeNoted;
import org.cadre.people.ColleagueId;
import org.cadre.plans.Plans;
import org.junit.jupiter.api.Test;

class LiveFeedTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private final LiveFeed feed = new LiveFeed(Clock.fixed(NOON, ZoneOffset.UTC));

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
    void aChangeBetweenThePageAndItsLineIsTold() throws InterruptedException {
        var ask = new Topic.OneAsk(AskId.random());
        feed.noted(new ChangeNoted(Asks.ASK, ask.ask().value()));
        try (var late = feed.open(ColleagueId.random(), Set.of(ask), NOON);
                var fresh = feed.open(ColleagueId.random(), Set.of(ask), NOON.plusSeconds(60))) {
            assertThat(late.next(Duration.ZERO)).contains(ask);
            assertThat(fresh.next(Duration.ZERO)).isEmpty();
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
