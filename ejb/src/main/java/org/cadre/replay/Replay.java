package org.cadre.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.cadre.asks.Cursor;

/**
 * What a rule would have changed.
 *
 * @param since from when on cases count
 * @param cases how many there were to look at
 * @param looked how many were looked at, newest first, before the time was over
 * @param untold of how many it cannot be told, since a fact was not kept or the person is erased
 * @param turns how many of those that can be told went from what to what
 * @param newest those that would end otherwise and that the reader may see, newest first, at most {@link #LISTED}
 * @param next where to go on; empty where all was looked at
 */
public record Replay(Instant since, long cases, long looked, long untold, SortedMap<Turn, Long> turns,
        List<Changed> newest, Duration took, Optional<Cursor> next) {
    public static final int LISTED = 100;

    public Replay {
        turns = Collections.unmodifiableSortedMap(new TreeMap<>(turns));
        newest = List.copyOf(newest);
    }

    /** How many would end otherwise. */
    public long changed() {
        return turns.entrySet().stream().filter(one -> one.getKey().changes()).mapToLong(Map.Entry::getValue).sum();
    }

    /** How many the rule would leave alone, refuse and so on. */
    public SortedMap<String, Long> outcomes() {
        return turns.entrySet().stream().collect(
                Collectors.toMap(one -> one.getKey().would(), Map.Entry::getValue, Long::sum, TreeMap::new));
    }
}
