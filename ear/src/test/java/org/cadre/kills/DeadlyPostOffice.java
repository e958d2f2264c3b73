package org.cadre.kills;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * A mail server that can kill its client between its own 250 and whatever the client does with it: the client is stopped
 * before the 250 is written and killed after, so that it lies in the client's socket and was never read. No pause that
 * would have to be guessed.
 */
final class DeadlyPostOffice implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable ProcessHandle> victim = new AtomicReference<>();
    private final AtomicReference<@Nullable String> killed = new AtomicReference<>();

    DeadlyPostOffice() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The Message-IDs of the mails that a 250 was written for, in their order. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    /** The mail whose sender was killed, once it is dead. */
    Optional<String> killed() {
        return Optional.ofNullable(killed.get());
    }

    /** Kills this process at the next mail, once. */
    void killAtNextMail(ProcessHandle process) {
        victim.set(process);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException failure) {
                if (!socket.isClosed())
                    throw new UncheckedIOException(failure);
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                var in = new BufferedReader(
                        new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(caller, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.toUpperCase(Locale.ROOT).startsWith("DATA")) {
                    say(caller, "354 go on");
                    take(caller, messageId(in));
                } else {
                    say(caller, line.equalsIgnoreCase("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException hungUp) {
            System.out.println("the mail server's client hung up: " + hungUp.getMessage());
        }
    }

    private void take(Socket caller, String id) throws IOException {
        ProcessHandle doomed = victim.getAndSet(null);
        if (doomed != null)
            signal("STOP", doomed);
        say(caller, "250 taken");
        taken.add(id);
        if (doomed != null) {
            signal("KILL", doomed);
            doomed.onExit().join();
            killed.set(id);
        }
    }

    private static String messageId(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) // killed amid the letter, which is then none
                throw new EOFException("within a letter");
            if (line.toLowerCase(Locale.ROOT).startsWith("message-id:"))
                id = line.substring("message-id:".length()).strip();
        }
        return id;
    }

    private static void signal(String name, ProcessHandle process) throws IOException {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start()
                    .waitFor();
            if (code != 0)
                throw new IOException("kill -" + name + " " + process.pid() + " ended with " + code);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void say(Socket caller, String reply) throws IOException {
        caller.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
