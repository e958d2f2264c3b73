package org.cadre.requests;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

import org.cadre.governance.Classification;
import org.cadre.people.Reader;

/** An answer that is kept, with what its caller could see then. */
record Receipt(byte[] fingerprint, Classification clearance, Set<UUID> keys, Answered answered) {
    boolean isOf(byte[] request) {
        return Arrays.equals(fingerprint, request);
    }

    boolean mayBeSeenBy(Reader reader) {
        return reader.clearance().covers(clearance) && reader.keys().containsAll(keys);
    }
}
