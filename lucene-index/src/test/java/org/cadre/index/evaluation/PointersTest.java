package org.cadre.index.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class PointersTest {

    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final Topic EARLIER = topic(7, "How to renew the server certificate", "By hand?", "one", "Yes.");

    @Test
    void aLinkOrAWholeTitlePointsToAnEarlierTopic() {
        assertThat(pointed("see https://forum.example/t/how-to-renew-the-server-certificate/7/2"))
                .contains(EARLIER.id());
        assertThat(pointed("like this: How to renew the server certificate.")).contains(EARLIER.id());
    }

    @Test
    void theSameNumberElsewhereAndAPartOfATitlePointToNothing() {
        assertThat(pointed("see https://other.example/t/growing-roses/7")).isEmpty();
        assertThat(pointed("you know How to renew the licence")).isEmpty();
        assertThat(pointed("see https://forum.example/t/how-to-renew-the-server-certificate/8")).isEmpty();
    }

    @Test
    void whatTheAskerPointsToOrKnewAlreadyOrCameLaterIsNothingToFind() {
        String link = "https://forum.example/t/how-to-renew-the-server-certificate/7";
        assertThat(Pointers.of(List.of(EARLIER, topic(9, "Certificates", "x", "asker", link)))).isEmpty();
        assertThat(Pointers.of(List.of(EARLIER, topic(9, "Certificates", "Not " + link, "one", link)))).isEmpty();
        Topic before = topic(3, "Certificates", "x", "one", link);
        assertThat(Pointers.of(List.of(before, EARLIER))).isEmpty();
    }

    private static Set<UUID> pointed(String reply) {
        Topic topic = topic(9, "Certificates", "x", "one", reply);
        Map<UUID, Set<UUID>> all = Pointers.of(List.of(EARLIER, topic));
        return all.getOrDefault(topic.id(), Set.of());
    }

    /** A topic of that number, so many hours after the start, with one reply. */
    private static Topic topic(int number, String title, String body, String by, String reply) {
        Instant at = START.plusSeconds(3_600L * number);
        return new Topic(Archive.uuid("fo" + number), "fo", title, body, at, Archive.uuid("asker"), List.of(), List.of(
                new Topic.Reply(Archive.uuid("reply" + number), Archive.uuid(by), at.plusSeconds(60), reply, false)));
    }
}
