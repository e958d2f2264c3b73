package org.cadre.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The TCP ports of this machine's own address, the only one that Cadre listens on. */
public final class Ports {
    private static final int PATIENCE_MILLIS = 500;
    private static final int LOWEST = 20_000;
    /** Here Linux begins to number outgoing connections, others above. */
    private static final int HIGHEST = 32_768;
    private static final int ATTEMPTS = 1000;

    private Ports() {}

    /**
     * A port that was free a moment ago, and that no system gives to an outgoing connection, which could take it while
     * whoever listens there is started again.
     */
    public static int free() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST)).limit(ATTEMPTS)
                .filter(Ports::binds).findFirst().orElseThrow(() -> new StartFailed(
                        "No free port was found between " + LOWEST + " and " + HIGHEST + "; choose them by settings."));
    }

    /** Refuses, naming the setting and, where that can be seen, the process, when somebody else listens there. */
    static void requireFree(int port, String setting) {
        if (answers(port) || !binds(port)) {
            String holder = Listeners.on(port).map(pid -> " by process " + pid).orElse("");
            throw new StartFailed(
                    "Port " + port + " is in use" + holder + "; stop that, or choose another with -D" + setting
                            + "=PORT.");
        }
    }

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean binds(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
