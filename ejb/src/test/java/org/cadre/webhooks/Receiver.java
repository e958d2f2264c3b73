package org.cadre.webhooks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A program of the company on this machine: it answers by path, and keeps what came. */
final class Receiver implements AutoCloseable {
    final List<Got> got = new CopyOnWriteArrayList<>();
    /** What it answers by path, 204 elsewhere. */
    final Map<String, Integer> answers = new ConcurrentHashMap<>();
    final Map<String, String> retryAfter = new ConcurrentHashMap<>();
    /** Nobody who called `/hang` is answered before it is released. */
    final CountDownLatch hanging = new CountDownLatch(1);
    final CountDownLatch reached = new CountDownLatch(1);
    private final HttpServer server;

    /** One request. */
    record Got(String path, String id, Instant at, String signature, String body) {
        boolean signedBy(SigningSecret secret) {
            return List.of(signature.split(" ")).contains(secret.sign(id, at, body));
        }
    }

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String at(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    List<Got> at(String path, String type) {
        return got.stream().filter(one -> one.path().equals(path) && one.body().contains("\"" + type + "\"")).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        var headers = exchange.getRequestHeaders();
        got.add(new Got(path, headers.getFirst("webhook-id"),
                Instant.ofEpochSecond(Long.parseLong(headers.getFirst("webhook-timestamp"))),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (path.equals("/hang")) {
            reached.countDown();
            try {
                hanging.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        if (path.equals("/moved"))
            exchange.getResponseHeaders().add("Location", at("/elsewhere"));
        if (retryAfter.containsKey(path))
            exchange.getResponseHeaders().add("Retry-After", retryAfter.get(path));
        exchange.sendResponseHeaders(answers.getOrDefault(path, 204), -1);
        exchange.close();
    }

    @Override
    public void close() {
        hanging.countDown();
        server.stop(0);
    }
}
