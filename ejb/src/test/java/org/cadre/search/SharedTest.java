package org.cadre.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class SharedTest {
    @Test
    void theWordsThatSayWhatItIsAboutAreMarkedInWhateverCase() {
        assertThat(marked("The Kubectl namespace", "the kubectl shows a Namespace")).containsExactly("kubectl",
                "Namespace");
    }

    @Test
    void wordsThatStandEverywhereAreNot() {
        assertThat(marked("Where does the VPN of K8S end, and when?", "When does the vpn end? And where is k8s?"))
                .containsExactly("vpn", "k8s");
        assertThat(marked("Die Frage, wenn sie nicht klar ist", "Die Antwort, wenn sie nicht da ist")).isEmpty();
    }

    @Test
    void aLongTextIsCutAtAWordAndNothingIsMarkedBehindIt() {
        var found = Shared.words("lantern", "word ".repeat(40) + "lantern");
        assertThat(found.text()).endsWith("word…").hasSizeLessThanOrEqualTo(161);
        assertThat(found.marks()).isEmpty();
    }

    private static List<String> marked(String typed, String text) {
        var found = Shared.words(typed, text);
        return found.marks().stream().map(mark -> found.text().substring(mark.from(), mark.to())).toList();
    }
}
