package org.cadre.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A way to run PostgreSQL, which refuses to run as root, when we are root.
 *
 * <p>In a user namespace of its own the process appears as nobody and still owns root's files. Where namespaces are not
 * allowed, as in many containers, it becomes nobody and keeps the one capability that lets it pass root's folders.
 */
enum Unprivileged {
    AS_IS(List.of()), NAMESPACE(List.of("unshare", "-U", "--")), NOBODY(
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override", "--"));

    private static final int ROOT = 0;

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The way for these data: the one that made them, or the first that works here. */
    static Unprivileged waysFor(Path data, Path home) {
        try {
            if (owner(home) != ROOT || !System.getProperty("user.name").equals("root")) {
                return AS_IS;
            }
            if (Files.exists(data)) {
                return owner(data) == ROOT ? NAMESPACE : NOBODY;
            }
        } catch (IOException e) {
            throw new StartFailed("The owner of " + data + " cannot be read: " + e.getMessage(), e);
        }
        if (NAMESPACE.works()) {
            return NAMESPACE;
        }
        if (NOBODY.works()) {
            return NOBODY;
        }
        throw new StartFailed("PostgreSQL refuses to run as root, and neither unshare nor setpriv works here;"
                + " start Cadre as another user, or set CADRE_DB_URL, CADRE_DB_USER and CADRE_DB_PASSWORD.");
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    boolean works() {
        try {
            Process trial = new ProcessBuilder(command(List.of("true"))).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
