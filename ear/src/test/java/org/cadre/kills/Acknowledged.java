package org.cadre.kills;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the server said that it has done, as its callers remember it. Safe for several threads. */
final class Acknowledged {
    /** With the word that nobody else's question has. */
    final Map<UUID, String> asks = new ConcurrentHashMap<>();
    final Set<UUID> invitations = ConcurrentHashMap.newKeySet();
    final Set<UUID> answers = ConcurrentHashMap.newKeySet();
    final Set<UUID> solutions = ConcurrentHashMap.newKeySet();
    /** Requests that a kill broke off: done or not, nobody was told. */
    final AtomicInteger unanswered = new AtomicInteger();
    /** Answers that a caller who does nothing wrong should not get. */
    final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    int all() {
        return asks.size() + invitations.size() + answers.size() + solutions.size();
    }
}
