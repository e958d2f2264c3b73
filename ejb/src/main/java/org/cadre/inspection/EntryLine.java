package org.cadre.inspection;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.cadre.asks.AskId;
import org.cadre.asks.Byline;

/**
 * An entry of the trail as one reader may know it.
 *
 * @param id of this entry; the first half of its hash
 * @param kind of an act, or a decision's stage
 * @param subject what it was done to or decided about
 * @param ask the ask that this concerns, where it concerns one
 * @param title that ask's
 * @param who did it, or whom a decision is about; empty where that was nobody
 * @param outcome of a decision
 * @param rules each rule and version that was asked, with what it said
 * @param detail facts of a decision, or what else was kept of an act; empty where the person is forgotten
 */
public record EntryLine(UUID id, Instant at, String kind, UUID subject, Optional<AskId> ask, Optional<String> title,
        Optional<Byline> who, Optional<String> outcome, Map<String, String> rules, Map<String, String> detail) {}
