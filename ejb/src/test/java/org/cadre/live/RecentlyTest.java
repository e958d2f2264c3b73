package org.cadre.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;

import org.cadre.people.ColleagueId;
import org.junit.jupiter.api.Test;

class RecentlyTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private final ColleagueId reader = ColleagueId.random();
    private final Recently recently = new Recently();

    @Test
    void aChangeAfterThePageWasReadIsKnownAndOneBeforeIsNot() {
        recently.note(Optional.of(reader), new Topic.Home(), NOON.minusSeconds(1));
        recently.note(Optional.of(reader), new Topic.Inbox(), NOON);
        assertThat(recently.since(NOON, reader)).containsExactly(new Topic.Inbox());
    }

    @Test
    void somebodyElsesTopicIsNotTold() {
        recently.note(Optional.of(ColleagueId.random()), new Topic.Inbox(), NOON);
        assertThat(recently.since(NOON, reader)).isEmpty();
    }

    @Test
    void theLatestChangeOfATopicCountsAndOldOnesAreForgotten() {
        recently.note(Optional.empty(), new Topic.Home(), NOON);
        recently.note(Optional.empty(), new Topic.Inbox(), NOON);
        recently.note(Optional.empty(), new Topic.Home(), NOON.plus(Recently.KEPT).plusSeconds(1));
        assertThat(recently.since(NOON, reader)).containsExactly(new Topic.Home());
    }
}
