package org.cadre.web.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.bundles.Bundle;

/**
 * One archive that was ordered.
 *
 * @param link where it is fetched, or empty
 * @param state WAITING, BUILDING, READY, FAILED or OVER
 */
public record ArchiveLine(String link, String state, Instant ordered, long kilobytes, Optional<Instant> expires) {
    public static List<ArchiveLine> of(List<Bundle> bundles, Instant now) {
        return bundles.stream().map(one -> new ArchiveLine(one.fetchable(now) ? "/archives/" + one.id() : "",
                one.state() == Bundle.State.READY && !one.fetchable(now) ? "OVER" : one.state().name(), one.ordered(),
                (one.size() + 1023) / 1024, one.expires())).toList();
    }
}
