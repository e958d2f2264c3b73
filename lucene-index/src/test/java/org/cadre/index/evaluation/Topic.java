package org.cadre.index.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A question of an archive with its replies.
 *
 * @param id the question
 * @param family what all ids of its archive begin with, before a number
 * @param title its title
 * @param body its text
 * @param at when it was asked
 * @param asker who asked
 * @param tags its tags
 * @param replies in order; the asker's own included
 */
record Topic(UUID id, String family, String title, String body, Instant at, UUID asker, List<String> tags,
        List<Reply> replies) {

    /**
     * A reply.
     *
     * @param id the reply
     * @param by who wrote it
     * @param at when
     * @param text its text
     * @param accepted whether it was accepted in the end; gold only
     */
    record Reply(UUID id, UUID by, Instant at, String text, boolean accepted) {}

    /** Everybody but the asker who replied. */
    Set<UUID> repliers(boolean acceptedOnly) {
        Set<UUID> repliers = new TreeSet<>();
        for (Reply reply : replies) {
            if (!reply.by().equals(asker) && (reply.accepted() || !acceptedOnly)) {
                repliers.add(reply.by());
            }
        }
        return repliers;
    }
}
