package org.cadre.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.cadre.asks.AskId;
import org.cadre.asks.Cursor;
import org.cadre.rulebook.Trial;

/** Counts what a rule says of past cases, batch by batch, and keeps no case but the few that are listed. */
final class Tally {
    private final Trial trial;
    private final TreeMap<Turn, Long> turns = new TreeMap<>();
    private final List<Changed> newest = new ArrayList<>();
    private final List<Met> met = new ArrayList<>();
    private long looked;
    private long untold;

    Tally(Trial trial) {
        this.trial = trial;
    }

    private record Met(PastCase past, Turn turn) {}

    /** @return the asks of which some could be listed, where the reader sees them */
    Set<AskId> count(List<PastCase> batch) {
        looked += batch.size();
        batch.forEach(past -> trial.said(past.facts()).ifPresentOrElse(would -> count(past, would), () -> untold++));
        return met.stream().map(one -> one.past().ask()).collect(Collectors.toSet());
    }

    private void count(PastCase past, String would) {
        var turn = new Turn(past.was(), would);
        turns.merge(turn, 1L, Long::sum);
        if (turn.changes() && newest.size() < Replay.LISTED)
            met.add(new Met(past, turn));
    }

    /** @param titles of those that the reader sees */
    void list(Map<AskId, String> titles) {
        met.stream().filter(one -> titles.containsKey(one.past().ask())).limit(Replay.LISTED - newest.size())
                .map(one -> new Changed(one.past().place().at(), one.past().ask(),
                        titles.getOrDefault(one.past().ask(), ""), one.turn()))
                .forEach(newest::add);
        met.clear();
    }

    long looked() {
        return looked;
    }

    Replay replay(Instant since, long cases, Duration took, Optional<Cursor> next) {
        return new Replay(since, cases, looked, untold, turns, newest, took, next);
    }
}
