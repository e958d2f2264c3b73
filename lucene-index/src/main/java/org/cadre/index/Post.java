package org.cadre.index;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the portal's search finds: a question, an answer, a task, a person or a skill.
 *
 * @param id id of the thing itself
 * @param kind what it is
 * @param topicId the ask that an answer belongs to; for everything else its own id
 * @param title title, or the person's or skill's name
 * @param body plain text without markup; for a person whatever others may read about them
 * @param tags tags, or a person's skills, as shown
 * @param state state as shown in the facet, such as OPEN or ANSWERED; empty for none
 * @param orgUnit path of units from the top, separated by {@code /}; empty for none
 * @param classification 0 PUBLIC to 3 RESTRICTED
 * @param wall id of the wall that it stands behind, or null
 * @param at when it was last changed, for the order by time
 * @param language ISO 639 code of the text, or empty: then told from the text
 * @param version version of the row that this was made from
 */
public record Post(UUID id, PostKind kind, UUID topicId, String title, String body, List<String> tags, String state,
        String orgUnit, int classification, @Nullable String wall, Instant at, String language, long version) {

    public Post {
        tags = List.copyOf(tags);
        Access.requireLevel("classification of post " + id, classification);
        Access.requireWall("post " + id, wall);
    }

    /** An open, unwalled PUBLIC question without tags, to be varied by the {@code with} methods. */
    public static Post question(UUID id, String title, String body, Instant at) {
        return new Post(id, PostKind.QUESTION, id, title, body, List.of(), "OPEN", "", Access.PUBLIC, null, at, "", 0);
    }

    public Post withAccess(int level, @Nullable String wallId) {
        return new Post(id, kind, topicId, title, body, tags, state, orgUnit, level, wallId, at, language, version);
    }

    public Post withTags(String... other) {
        return new Post(id, kind, topicId, title, body, List.of(other), state, orgUnit, classification, wall, at,
                language, version);
    }

    public Post withState(String other) {
        return new Post(id, kind, topicId, title, body, tags, other, orgUnit, classification, wall, at, language,
                version);
    }
}
