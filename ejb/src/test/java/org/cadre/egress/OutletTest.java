package org.cadre.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

import org.cadre.egress.NotPosted.Obstacle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

class OutletTest {
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open)
            one.close();
    }

    @Test
    void theRequestArrivesWholeAndTheAnswerIsRead() throws IOException {
        var seen = new CopyOnWriteArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + headers.getFirst("Host") + " "
                    + headers.getFirst("Content-type") + " " + headers.getFirst("webhook-id") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Retry-After", "7");
            exchange.sendResponseHeaders(503, 4);
            exchange.getResponseBody().write("busy".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        open.add(() -> server.stop(0));
        int port = server.getAddress().getPort();
        var reply = outlet("http://localhost:" + port + ",127.0.0.1/32", Names.SYSTEM, LONG).post(
                URI.create("http://localhost:" + port + "/a/b?c=ü"), Map.of("webhook-id", "m1"), BODY);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.retryAfter()).contains("7");
        assertThat(seen).containsExactly(
                "POST /a/b?c=%C3%BC localhost:" + port + " application/json m1 {}");
    }

    @Test
    void aPrivateAddressIsRefusedHoweverItIsWritten() {
        assertObstacle(Obstacle.PRIVATE_ADDRESS, "http://localhost:9", "http://localhost:9/", Names.SYSTEM);
        Names metadata = _ -> List.of(InetAddress.ofLiteral("169.254.169.254"));
        assertObstacle(Obstacle.PRIVATE_ADDRESS, "hooks.company.example", "https://hooks.company.example/", metadata);
        assertObstacle(Obstacle.NOT_LISTED, "hooks.company.example", "https://169.254.169.254/", Names.SYSTEM);
    }

    @Test
    void aNameThatAnswersOtherwiseTheNextMomentGainsNothing() throws IOException {
        var receiver = raw("HTTP/1.1 204 No Content\r\n\r\n");
        var asked = new AtomicInteger();
        Names rebinding = _ -> List.of(InetAddress.ofLiteral(asked.incrementAndGet() == 1 ? "127.0.0.2" : "127.0.0.9"));
        String host = "http://hooks.company.example:" + receiver.getLocalPort();
        var outlet = outlet(host + ",127.0.0.2/32", rebinding, LONG);
        assertThat(outlet.post(URI.create(host + "/"), Map.of(), BODY).status()).isEqualTo(204);
        assertThat(asked).hasValue(1);
        assertThatThrownBy(() -> outlet.post(URI.create(host + "/"), Map.of(), BODY))
                .isInstanceOf(NotPosted.class).hasMessageContaining("PRIVATE_ADDRESS");
    }

    @Test
    void whereOneOfTheAddressesIsOpenThatOneIsCalled() throws IOException {
        var receiver = raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        Names two = _ -> List.of(InetAddress.ofLiteral("10.0.0.1"), InetAddress.ofLiteral("127.0.0.1"));
        String host = "http://hooks.company.example:" + receiver.getLocalPort();
        assertThat(outlet(host + ",127.0.0.1/32", two, LONG).post(URI.create(host), Map.of(), BODY).status())
                .isEqualTo(200);
    }

    @Test
    void whoeverTricklesOrSaysNothingIsCutOff() throws IOException {
        var silent = raw("");
        var trickling = server(socket -> {
            while (true) {
                socket.getOutputStream().write("H".getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                Thread.sleep(20);
            }
        });
        for (ServerSocket receiver : List.of(silent, trickling)) {
            String host = "http://127.0.0.1:" + receiver.getLocalPort();
            long began = System.nanoTime();
            assertThatThrownBy(() -> outlet(host, Names.SYSTEM, Duration.ofMillis(300)).post(URI.create(host), Map.of(),
                    BODY)).isInstanceOfSatisfying(NotPosted.class,
                            failure -> assertThat(failure.obstacle()).isEqualTo(Obstacle.TOO_SLOW));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aResolverThatHangsIsNotWaitedFor() {
        var released = new CountDownLatch(1);
        open.add(released::countDown);
        Names hanging = _ -> {
            try {
                released.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };
        var outlet = outlet("hooks.company.example", hanging, Duration.ofMillis(100));
        assertThatThrownBy(() -> outlet.post(URI.create("https://hooks.company.example/"), Map.of(), BODY))
                .isInstanceOf(NotPosted.class).hasMessageContaining("TOO_SLOW");
    }

    @Test
    void aLongAnswerIsNotReadToItsEnd() throws IOException {
        var receiver = server(socket -> {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 900000000000\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            while (true)
                socket.getOutputStream().write(new byte[1 << 16]);
        });
        String host = "http://127.0.0.1:" + receiver.getLocalPort();
        assertThat(outlet(host, Names.SYSTEM, LONG).post(URI.create(host), Map.of(), BODY).status()).isEqualTo(200);
    }

    @Test
    void whatIsNoHttpIsToldAsThat() throws IOException {
        for (String answer : List.of("SSH-2.0-OpenSSH_9.9\r\n\r\n", "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX: " + "x".repeat(20_000))) {
            String host = "http://127.0.0.1:" + raw(answer).getLocalPort();
            assertObstacle(Obstacle.NO_HTTP, host, host, Names.SYSTEM);
        }
        String interim = "http://127.0.0.1:"
                + raw("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 202 Accepted\r\n\r\n").getLocalPort();
        assertThat(outlet(interim, Names.SYSTEM, LONG).post(URI.create(interim), Map.of(), BODY).status())
                .isEqualTo(202);
    }

    @Test
    void whereNobodyListensOrIsKnownItSaysSo() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        String host = "http://127.0.0.1:" + closed;
        assertObstacle(Obstacle.NO_CONNECTION, host, host, Names.SYSTEM);
        assertObstacle(Obstacle.UNKNOWN_HOST, "hooks.company.example", "https://hooks.company.example/", name -> {
            throw new java.net.UnknownHostException(name);
        });
    }

    @Test
    void overTlsTheNameIsKeptAndChecked(@TempDir Path folder) throws Exception {
        var keys = certificate(folder, "hooks.company.example");
        var context = context(keys);
        var server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        open.add(() -> server.stop(0));
        int port = server.getAddress().getPort();
        Names here = _ -> List.of(InetAddress.ofLiteral("127.0.0.1"));
        var list = AllowList.of("hooks.company.example:" + port + ",other.company.example:" + port + ",127.0.0.1/32");
        var outlet = new Outlet(list, here, context.getSocketFactory(), LONG, LONG);
        assertThat(outlet.post(URI.create("https://hooks.company.example:" + port), Map.of(), BODY).status())
                .isEqualTo(204);
        assertThatThrownBy(() -> outlet.post(URI.create("https://other.company.example:" + port), Map.of(), BODY))
                .isInstanceOf(NotPosted.class).hasMessageContaining("NO_TLS");
        var distrusting = new Outlet(list, here, (SSLSocketFactory) SSLSocketFactory.getDefault(), LONG, LONG);
        assertThatThrownBy(() -> distrusting.post(URI.create("https://hooks.company.example:" + port), Map.of(), BODY))
                .isInstanceOf(NotPosted.class).hasMessageContaining("NO_TLS");
    }

    private void assertObstacle(Obstacle obstacle, String list, String url, Names names) {
        assertThatThrownBy(() -> outlet(list, names, LONG).post(URI.create(url), Map.of(), BODY))
                .isInstanceOfSatisfying(NotPosted.class, failure -> assertThat(failure.obstacle()).isEqualTo(obstacle));
    }

    private static Outlet outlet(String list, Names names, Duration total) {
        return new Outlet(AllowList.of(list), names, (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Duration.ofSeconds(5).compareTo(total) < 0 ? Duration.ofSeconds(5) : total, total);
    }

    /** Answers so to everybody, and leaves the connection open. */
    private ServerSocket raw(String answer) throws IOException {
        return server(socket -> {
            socket.getInputStream().readNBytes(1);
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        });
    }

    private interface Talk {
        void with(Socket socket) throws IOException, InterruptedException;
    }

    private ServerSocket server(Talk talk) throws IOException {
        var server = new ServerSocket(0, 50, InetAddress.ofLiteral("0.0.0.0"));
        open.add(server);
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed())
                try {
                    var socket = server.accept();
                    open.add(socket);
                    talk.with(socket);
                } catch (IOException | InterruptedException _) {
                    // the other side went, which is what some tests are about
                }
        });
        return server;
    }

    private static KeyStore certificate(Path folder, String name) throws Exception {
        Path file = folder.resolve("keys.p12");
        var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "hooks", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=dns:" + name,
                "-validity", "2", "-storetype", "PKCS12", "-storepass", "secret", "-keystore", file.toString())
                .redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, "secret".toCharArray());
        }
        return keys;
    }

    private static SSLContext context(KeyStore keys) throws Exception {
        var ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        ours.init(keys, "secret".toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(ours.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
