package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;

/** Sends files to be imported and waits for what becomes of them. */
public record ImportJobs(ApiClient api) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * @param path such as {@code /imports/skills}
     * @return where the job is told of, such as {@code /imports/5a5f...}
     */
    public String send(String path, String content, String type) {
        Answer answer = api.send("POST", path, BodyPublishers.ofString(content), type);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.header("Location").replaceFirst(".*/api/v1", "");
    }

    public String sendCsv(String path, String csv) {
        return send(path, csv, "text/csv");
    }

    /** What the job says as soon as it waits for somebody or has ended. */
    public String ended(String place) {
        return Await.some("the end of " + place, PATIENCE, () -> Optional.of(api.get(place).body())
                .filter(body -> !body.contains("\"state\":\"QUEUED\"") && !body.contains("\"state\":\"RUNNING\"")));
    }
}
