package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.cadre.launch.StubServer.Reply;
import org.junit.jupiter.api.Test;

class DemoAccountsTest {
    @Test
    void whoCanSignInIsThereAndLeavesNoToken() throws Exception {
        try (StubServer server = new StubServer(new Reply(201, "{\"id\": \"7\", \"token\": \"cadre_x\"}"),
                new Reply(204, ""))) {
            assertThat(new DemoAccounts(server.port()).openBy("pass-word")).isTrue();
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().getFirst()).startsWith("POST /api/v1/tokens ")
                    .contains("asker@cadre.example").contains("pass-word");
            assertThat(server.requests().getLast()).isEqualTo("DELETE /api/v1/tokens/7 Bearer cadre_x ");
        }
    }

    @Test
    void whoCannotIsNot() throws Exception {
        try (StubServer server = new StubServer(new Reply(401, "{\"title\": \"Unauthorized\"}"))) {
            assertThat(new DemoAccounts(server.port()).openBy("pass-word")).isFalse();
            assertThat(server.requests()).hasSize(1);
        }
    }
}
