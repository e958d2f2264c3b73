package org.cadre.index;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One thing that shows expertise: an answered question or a delivered task.
 *
 * @param id id of the answer or delivery
 * @param expertId who gave it
 * @param askedBy who had asked, or null if unknown or anonymous
 * @param topicId the question that was answered; several pieces of evidence may share it
 * @param title title of the question; shown in reasons to readers who may see this evidence
 * @param body text of the question
 * @param answer text of the answer itself
 * @param tags tags of the question
 * @param at when it was given
 * @param classification 0 PUBLIC to 3 RESTRICTED, of the question
 * @param wall id of the wall that the question stands behind, or null
 * @param language ISO 639 code of the text, or empty: then told from the text
 * @param accepted whether the asker accepted it; does not rank, so that nobody is held back by askers who never accept
 * @param version version of the row that this was made from
 */
public record Evidence(UUID id, UUID expertId, @Nullable UUID askedBy, UUID topicId, String title, String body,
        String answer, List<String> tags, Instant at, int classification, @Nullable String wall, String language,
        boolean accepted, long version) {

    public Evidence {
        tags = List.copyOf(tags);
        Access.requireLevel("classification of evidence " + id, classification);
        Access.requireWall("evidence " + id, wall);
    }

    /** Unwalled PUBLIC evidence without tags, to be varied by the {@code with} methods. */
    public static Evidence of(UUID id, UUID expertId, String title, String answer, Instant at) {
        return new Evidence(id, expertId, null, id, title, "", answer, List.of(), at, Access.PUBLIC, null, "", false,
                0);
    }

    public Evidence withTags(String... other) {
        return new Evidence(id, expertId, askedBy, topicId, title, body, answer, List.of(other), at, classification,
                wall, language, accepted, version);
    }

    public Evidence withAccess(int level, @Nullable String wallId) {
        return new Evidence(id, expertId, askedBy, topicId, title, body, answer, tags, at, level, wallId, language,
                accepted, version);
    }

    public Evidence askedBy(@Nullable UUID asker) {
        return new Evidence(id, expertId, asker, topicId, title, body, answer, tags, at, classification, wall,
                language, accepted, version);
    }
}
