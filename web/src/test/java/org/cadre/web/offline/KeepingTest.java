package org.cadre.web.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.cadre.web.assets.Assets;
import org.junit.jupiter.api.Test;

class KeepingTest {
    @Test
    void aSessionIsNamedWithoutItsSecret() {
        assertThat(Keeping.pseudonym("secret")).matches("[0-9a-f]{16}").isEqualTo(Keeping.pseudonym("secret"))
                .isNotEqualTo(Keeping.pseudonym("Secret")).doesNotContain("secret");
    }

    @Test
    void theWorkerGoesByTheHeadersThatTheServerSends() {
        String worker = new String(Assets.named("worker.js").orElseThrow().plain(), StandardCharsets.UTF_8);
        assertThat(worker).contains("'" + Keeping.READER + "'", "'" + Keeping.UNTIL + "'", "'" + Keeping.KEEP + "'",
                "'{base}'");
    }
}
