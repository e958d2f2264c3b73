package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;

import org.cadre.launch.StubServer.Reply;
import org.junit.jupiter.api.Test;

class AdministrationTest {
    private static final Path EAR = Path.of("/a \"folder\"/cadre.ear");

    @Test
    void aDeploymentNamesTheFileAndSignsIn() throws Exception {
        try (StubServer server = new StubServer(new Reply(200, "{}"))) {
            new Administration(server.port(), "secret").deploy(EAR, "cadre", () -> {});
            assertThat(server.requests()).containsExactly(
                    "POST /management/domain/applications/application Basic YWRtaW46c2VjcmV0 "
                            + "{\"id\":\"/a \\\"folder\\\"/cadre.ear\",\"name\":\"cadre\",\"force\":true}");
        }
    }

    @Test
    void aRefusalIsToldInTheServersWords() throws IOException {
        try (StubServer server = new StubServer(new Reply(500, "{\"message\":\"no \\\"table\\\"\\nhere\"}"))) {
            assertThatThrownBy(() -> new Administration(server.port(), "s").deploy(EAR, "cadre", () -> {}))
                    .isExactlyInstanceOf(StartFailed.class)
                    .hasMessage("Payara refused the application: no \"table\" here");
        }
    }

    @Test
    void aServerThatStumblesOverItselfIsToldFromARefusal() throws IOException {
        String stumble = "{\"message\":\"because the return value of \\\"Thread.getContextClassLoader()\\\" is null\"}";
        try (StubServer server = new StubServer(new Reply(500, stumble))) {
            assertThatThrownBy(() -> new Administration(server.port(), "s").deploy(EAR, "cadre", () -> {}))
                    .isInstanceOf(ServerStumbled.class);
        }
    }

    @Test
    void itIsWaitedForUntilItAnswersWell() throws Exception {
        Process sleeper = new ProcessBuilder("sleep", "600").start();
        try (StubServer server = new StubServer(new Reply(503, ""), new Reply(200, "{}"))) {
            new Administration(server.port(), "s").awaitAnswer(sleeper);
            assertThat(server.requests()).hasSize(2);
        } finally {
            sleeper.destroyForcibly();
        }
    }

    @Test
    void aServerThatEndedIsNotWaitedFor() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        assertThatThrownBy(() -> new Administration(Ports.free(), "s").awaitAnswer(ended))
                .isInstanceOf(StartFailed.class).hasMessageContaining("did not open its administration port");
    }
}
