package org.cadre.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.cadre.asks.AskId;
import org.cadre.people.ColleagueId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LineTest {
    private static final Topic INBOX = new Topic.Inbox();
    private static final Topic ASK = new Topic.OneAsk(AskId.random());
    private static final Duration LONG = Duration.ofSeconds(15);

    private final AtomicInteger closed = new AtomicInteger();
    private final Line line = new Line(ColleagueId.random(), Set.of(INBOX, ASK), _ -> closed.incrementAndGet());

    @Test
    void aTopicThatChangesManyTimesIsToldOnce() throws InterruptedException {
        for (int i = 0; i < 1000; i++) {
            line.changed(INBOX);
            line.changed(ASK);
        }
        assertThat(line.next(LONG)).contains(INBOX);
        assertThat(line.next(LONG)).contains(ASK);
        assertThat(line.next(Duration.ZERO)).isEmpty();
    }

    @Test
    void whatThePageDoesNotShowIsNotTold() throws InterruptedException {
        line.changed(new Topic.OneAsk(AskId.random()));
        line.changed(new Topic.Home());
        assertThat(line.next(Duration.ZERO)).isEmpty();
    }

    @Test
    void whoWaitsHearsOfAChangeAtOnce() throws InterruptedException {
        Thread.ofVirtual().start(() -> line.changed(ASK));
        assertThat(line.next(LONG)).contains(ASK);
    }

    @Test
    void closingWakesWhoWaits() throws InterruptedException {
        var closer = Thread.ofVirtual().start(line::close);
        assertThat(line.next(LONG)).isEmpty();
        closer.join();
        assertThat(line.isOpen()).isFalse();
        assertThat(closed).hasValue(1);
    }

    @Test
    void aTopicIsReadBackFromItsText() {
        for (var topic : Set.of(INBOX, ASK, new Topic.Home(), new Topic.OneImport(new java.util.UUID(1, 2))))
            assertThat(Topic.parse(topic.toString())).contains(topic);
        for (String wrong : Set.of("", "ask", "ask:", "ask:1", "inbox:1", "people", "ask:" + ASK))
            assertThat(Topic.parse(wrong)).isEmpty();
    }
}
