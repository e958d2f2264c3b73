package org.cadre.asks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleTest {
    @Test
    void aShortFirstLineIsTheTitle() {
        assertThat(Ask.titleOf("# Where is the wiki?\n\nI cannot find it.")).isEqualTo("Where is the wiki?");
    }

    @Test
    void ofALongLineTheWholeSentencesAreTaken() {
        String first = "Pods of the order service are evicted every night during the node drain.";
        assertThat(
                Ask.titleOf(first + " How can we keep the sessions of our users alive while the nodes are replaced?"))
                .isEqualTo(first);
    }

    @Test
    void aLongSentenceIsCutAtAWord() {
        String long1 = "Who knows why " + "the pods are evicted and ".repeat(10) + "restarted?";
        assertThat(Ask.titleOf(long1)).hasSizeLessThanOrEqualTo(120).startsWith("Who knows why the pods")
                .endsWith("the…");
        assertThat(Ask.titleOf("Hm. " + long1)).as("too short to say anything").startsWith("Hm. Who knows why");
        assertThat(Ask.titleOf("x".repeat(300))).hasSize(120);
    }
}
