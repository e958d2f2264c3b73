package org.cadre.history;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The ids of what a batch names, those known before and those that are new with it. */
final class Ids {
    private final Map<String, UUID> known;
    private final Map<String, UUID> news = new HashMap<>();

    Ids(Map<String, UUID> known) {
        this.known = known;
    }

    boolean has(String origin) {
        return known.containsKey(origin) || news.containsKey(origin);
    }

    void add(String origin, UUID id) {
        news.put(origin, id);
    }

    UUID of(String origin) {
        UUID before = known.get(origin);
        UUID id = before != null ? before : news.get(origin);
        if (id == null)
            throw new IllegalArgumentException(origin + " has no id");
        return id;
    }

    Map<String, UUID> news() {
        return news;
    }
}
