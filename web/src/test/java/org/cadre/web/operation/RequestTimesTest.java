package org.cadre.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;

class RequestTimesTest {
    private final RequestTimes times = new RequestTimes();

    @BeforeEach
    void enter() {
        times.meters = new Meters();
        times.enter();
    }

    @Test
    void requestsAreCountedAndTimedByRoute() throws IOException {
        times.took("GET", "/asks/{id}", 200, Duration.ofMillis(250));
        times.took("GET", "/asks/{id}", 200, Duration.ofMillis(500));
        assertThat(text()).contains(
                "cadre_request_seconds_bucket{method=\"GET\",route=\"/asks/{id}\",status=\"200\",le=\"0.25\"} 1\n",
                "cadre_request_seconds_bucket{method=\"GET\",route=\"/asks/{id}\",status=\"200\",le=\"+Inf\"} 2\n",
                "cadre_request_seconds_count{method=\"GET\",route=\"/asks/{id}\",status=\"200\"} 2\n",
                "cadre_request_seconds_sum{method=\"GET\",route=\"/asks/{id}\",status=\"200\"} 0.75\n");
    }

    @Test
    void aMethodThatSomebodyMadeUpMakesNoSeriesOfItsOwn() throws IOException {
        times.took("QUETZAL", "other", 405, Duration.ofMillis(1));
        assertThat(text()).contains("method=\"OTHER\"").doesNotContain("QUETZAL");
    }

    private String text() throws IOException {
        var out = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(out, times.meters.registry().scrape(),
                EscapingScheme.UNDERSCORE_ESCAPING);
        return out.toString(StandardCharsets.UTF_8);
    }
}
