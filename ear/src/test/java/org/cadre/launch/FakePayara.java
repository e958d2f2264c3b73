package org.cadre.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * What the launcher sees of a Payara: the tool that prints how to start it, and a process with an administration and an
 * application that is ready. It stumbles over the first deployments, as often as it is told.
 */
public final class FakePayara {
    private static final String READY = "{\"status\":\"UP\",\"checks\":[{\"name\":\"index\",\"status\":\"UP\"}]}";
    private static final String STUMBLE = "{\"message\":\"Thread.getContextClassLoader() is null\"}";

    private FakePayara() {}

    /** The server's own tool, asked for the command line. */
    public static final class Tool {
        private Tool() {}

        private static String classes() {
            return FakePayara.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        }

        public static void main(String[] arguments) {
            for (String line : List.of("Dump of the command line", "/usr/bin/java", "-cp",
                    classes(), FakePayara.class.getName(), "-read-stdin", "true", "", "end"))
                System.out.println(line);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path starts = Path.of(System.getenv("FAKE_STARTS"));
        Files.writeString(starts, "started\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        boolean stumbles = Files.readAllLines(starts).size() <= Integer.parseInt(System.getenv("FAKE_STUMBLES"));
        serve(System.getenv("FAKE_PORT"), exchange -> answer(exchange, 200, READY));
        serve(System.getenv("FAKE_ADMIN_PORT"), exchange -> {
            boolean deployment = exchange.getRequestMethod().equals("POST");
            answer(exchange, deployment && stumbles ? 500 : 200, deployment && stumbles ? STUMBLE : "{}");
        });
    }

    private interface Handling {
        void handle(HttpExchange exchange) throws IOException;
    }

    private static void serve(String port, Handling handling) throws IOException {
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                handling.handle(exchange);
            }
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
