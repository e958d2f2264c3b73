package org.cadre.kills;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.cadre.launch.RunCommand;
import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A program of the company that takes events, and kills the server while that waits for its answer. */
final class DeadlyReceiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Got> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile int last;
    private volatile @Nullable ProcessHandle victim;
    private volatile @Nullable Got killed;

    /** @param id its `webhook-id` */
    record Got(String id, String body) {}

    DeadlyReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** All that came, in its order. */
    List<Got> taken() {
        return List.copyOf(taken);
    }

    /** What the server was killed over, once it is dead. */
    Optional<Got> killed() {
        return Optional.ofNullable(killed);
    }

    /** Nobody is answered before this is called. */
    void killAt(int number, ProcessHandle process) {
        last = number;
        victim = process;
        open.countDown();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var got = new Got(exchange.getRequestHeaders().getFirst("webhook-id"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            taken.add(got);
            open.await();
            ProcessHandle doomed = victim;
            if (doomed != null && taken.size() == last) {
                victim = null;
                RunCommand.kill(doomed);
                doomed.onExit().join();
                killed = got;
            } else {
                exchange.sendResponseHeaders(204, -1);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open.countDown();
        server.stop(0);
    }
}
