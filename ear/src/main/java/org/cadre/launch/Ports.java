package org.cadre.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The TCP ports of this machine's own address, the only one that Cadre listens on. */
public final class Ports {
    private static final int PATIENCE_MILLIS = 500;

    private Ports() {}

    /** A port that was free a moment ago. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
