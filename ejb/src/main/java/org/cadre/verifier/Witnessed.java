package org.cadre.verifier;

import java.security.PublicKey;
import java.time.Instant;

/** What a server says of the trail in a line of its file outside of the database, signed with its key. */
public sealed interface Witnessed permits Checkpoint, Start {
    /** The number of the entry that it speaks of. */
    long count();

    /** The hash of that entry. */
    String head();

    Instant at();

    boolean isSignedBy(PublicKey key);

    /** As a line of the file. */
    String line();

    /** @throws IllegalArgumentException where the line is neither */
    static Witnessed parse(String line) {
        return FlatJson.read(line).containsKey("first") ? Start.parse(line) : Checkpoint.parse(line);
    }
}
