package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** The ranking learns from the demo company's own outcomes, by one command. */
@SystemTest
class RankingIT {
    private static final String WEIGHTS = "/ranking-weights";

    @Test
    void theOfficeHasWeightsLearnedAndNobodyIsRankedByThemAlone(Cadre cadre) {
        var office = cadre.api(Demo.CIO);
        var begun = office.post(WEIGHTS, "{}");
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        Await.until("weights to be learned", Duration.ofSeconds(120),
                () -> !office.get(WEIGHTS).body().contains("\"LEARNING\""));
        String learned = office.get(WEIGHTS).body();
        System.out.println("learned from the demo company: "
                + learned.replaceAll("(?s).*?\"questions\":(\\d+).*", "$1 questions"));
        assertThat(learned).contains("\"state\":\"SHADOW\"", "\"LATELY\":", "\"trials\":0");
        String id = learned.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");

        assertThat(cadre.signedIn(Demo.CIO).get("/ranking").body()).contains("Tried in shadow", "Stop the trial")
                .doesNotContain("Rank by these weights");
        var alone = office.post(WEIGHTS + "/" + id + "/activate", "{}");
        assertThat(alone.status()).isEqualTo(409);
        assertThat(alone.body()).contains("Somebody else than who had them learned");
        for (String path : new String[]{WEIGHTS, WEIGHTS + "/" + id + "/activate", WEIGHTS + "/" + id + "/retire"})
            assertThat(cadre.api(Demo.EXPERT).post(path, "{}").status()).as(path).isEqualTo(404);
        assertThat(cadre.api(Demo.EXPERT).get(WEIGHTS).status()).isEqualTo(404);
        assertThat(cadre.signedIn(Demo.EXPERT).get("/ranking").status()).isEqualTo(404);
        assertThat(office.post(WEIGHTS + "/" + id + "/retire", "{}").body()).contains("\"state\":\"RETIRED\"");
    }
}
