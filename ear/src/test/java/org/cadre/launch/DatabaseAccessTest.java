package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAccessTest {
    @Test
    void aDatabaseThatAnswersIsTaken() throws IOException {
        try (ServerSocket database = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            access("jdbc:postgresql://127.0.0.1:" + database.getLocalPort() + "/cadre?ssl=true").requireReachable();
        }
    }

    @Test
    void oneThatDoesNotIsNamedWithItsPlace() {
        int port = Ports.free();
        assertThatThrownBy(() -> access("jdbc:postgresql://127.0.0.1:" + port + "/cadre").requireReachable())
                .isInstanceOf(StartFailed.class)
                .hasMessage("The PostgreSQL that CADRE_DB_URL names does not answer at 127.0.0.1:" + port + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres://db/cadre", "jdbc:mysql://db/cadre", "jdbc:postgresql:cadre", "db"})
    void whatIsNoAddressIsShownBesideOne(String url) {
        assertThatThrownBy(() -> access(url).requireReachable()).isInstanceOf(StartFailed.class)
                .hasMessage("CADRE_DB_URL must look like jdbc:postgresql://host:5432/cadre, not \"" + url + "\".");
    }

    @Test
    void thePasswordIsNeverTold() {
        assertThat(access("jdbc:postgresql://db/cadre")).hasToString("cadre at jdbc:postgresql://db/cadre");
    }

    private static DatabaseAccess access(String url) {
        return new DatabaseAccess(url, "cadre", "secret");
    }
}
