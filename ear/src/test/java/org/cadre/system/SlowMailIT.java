package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

import com.icegreen.greenmail.util.GreenMailUtil;

/** A mail server that hardly answers: mails wait, and nobody and nothing else does. */
@SystemTest
class SlowMailIT {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Duration SOON = Duration.ofSeconds(15);

    @Test
    void aSlowMailServerSlowsNeitherPagesNorRoutingNorTheServersHealth(Cadre cadre) throws Exception {
        ApiClient asker = cadre.api(Demo.ASKER);
        cadre.mail().stop();
        try (var slow = new Slow(cadre.mail().port())) {
            for (int i = 0; i < 5; i++) {
                String ask = file(asker, "Which node pool of Kubernetes takes the tardigrade batch number " + i + "?");
                Await.until("the first wave", SOON, () -> invited(cadre, ask) > 0);
            }
            Await.until("a mail to be under way", SOON, () -> !slow.callers.isEmpty());
            for (String path : List.of("/sign-in", "/health/live", "/health/ready", "/api/v1/asks")) {
                Instant asked = Instant.now();
                assertThat(cadre.visitor().get(path).status()).as(path).isLessThan(500);
                assertThat(Duration.between(asked, Instant.now())).as(path).isLessThan(Duration.ofSeconds(5));
            }
        } finally {
            cadre.mail().start();
        }
        Await.until("the mails that waited to arrive", Duration.ofMinutes(3), () -> cadre.mail().received().stream()
                .anyMatch(mail -> GreenMailUtil.getWholeMessage(mail).contains("tardigrade"))); // by itself or among others
    }

    private static String file(ApiClient asker, String text) {
        var id = ID.matcher(asker.post("/asks", "{\"text\": \"" + text + "\"}").body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static int invited(Cadre cadre, String ask) throws SQLException {
        try (var connection = cadre.database();
                var query = connection.prepareStatement("select count(*) from invitation where ask_id = ?::uuid")) {
            query.setString(1, ask);
            var row = query.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    /** Greets at once and then sends one letter every two seconds. */
    private static final class Slow implements AutoCloseable {
        private final ServerSocket socket;
        private final List<Socket> callers = new CopyOnWriteArrayList<>();

        Slow(int port) throws IOException {
            socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed())
                    try {
                        Socket caller = socket.accept();
                        callers.add(caller);
                        Thread.ofVirtual().start(() -> trickle(caller));
                    } catch (IOException _) {
                        return; // closed
                    }
            });
        }

        private static void trickle(Socket caller) {
            try (caller) {
                caller.getOutputStream().write("220 slow\r\n".getBytes(StandardCharsets.US_ASCII));
                for (byte letter : "250-this takes for ever and a day".getBytes(StandardCharsets.US_ASCII)) {
                    Thread.sleep(2000);
                    caller.getOutputStream().write(letter);
                }
            } catch (IOException | InterruptedException _) {
                return; // hung up on
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
            for (Socket caller : callers)
                caller.close();
        }
    }
}
