package org.cadre.web.rulebooks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cadre.asks.Cursor;
import org.cadre.replay.Replay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would have changed.
 *
 * @param cases how many there were to look at
 * @param looked how many were looked at, newest first, before the time was over
 * @param untold of how many it cannot be told
 * @param changed how many would end otherwise
 * @param outcomes how many the rule would leave alone, refuse and so on
 * @param newest those that would end otherwise and that the caller may see
 * @param next the cursor to go on with; absent where all was looked at
 */
@Schema(name = "RuleReplay")
public record ReplayJson(Instant since, long cases, long looked, long untold, long changed, Map<String, Long> outcomes,
        List<ChangedJson> newest, long milliseconds, @Nullable String next) {
    static final String EXAMPLE = """
            {"since": "2026-01-30T09:00:00Z", "cases": 120, "looked": 120, "untold": 2, "changed": 7, "outcomes": \
            {"ALLOWED": 111, "REFUSED": 7}, "newest": [{"at": "2026-03-01T09:00:00Z", "ask": \
            "0f3a7c52-6d1e-4b8e-9b51-3c2c1d9e7a20", "title": "Why is it slow?", "was": "ALLOWED", "would": "REFUSED"}], \
            "milliseconds": 31}""";

    /** A case that would end otherwise. */
    @Schema(name = "RuleReplayChange")
    public record ChangedJson(Instant at, UUID ask, String title, String was, String would) {}

    static ReplayJson of(Replay replay) {
        return new ReplayJson(replay.since(), replay.cases(), replay.looked(), replay.untold(), replay.changed(),
                replay.outcomes(),
                replay.newest().stream()
                        .map(one -> new ChangedJson(one.at(), one.ask().value(), one.title(), one.turn().was(),
                                one.turn().would()))
                        .toList(),
                replay.took().toMillis(), replay.next().map(Cursor::toString).orElse(null));
    }
}
