package org.cadre.system;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every password and token that the tests brought, so that one of them can look whether any was logged. */
final class Secrets {
    private static final Set<String> USED = ConcurrentHashMap.newKeySet();

    private Secrets() {}

    static void use(String secret) {
        if (!secret.isBlank())
            USED.add(secret);
    }

    static Set<String> used() {
        return Set.copyOf(USED);
    }
}
