package org.cadre.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What an earlier run of the tests stored in a home; the unpacked servers stay. */
public final class Stored {
    private Stored() {}

    /** The company, its index, its audit trail and the key that its checkpoints were signed with. */
    public static void forget(Path home) throws IOException {
        for (String stored : List.of("postgres", "audit", "secrets/audit-key.pem"))
            Unpacking.remove(home.resolve(stored));
        forgetIndex(home);
    }

    public static void forgetIndex(Path home) throws IOException {
        Unpacking.remove(home.resolve("index"));
    }
}
