package org.cadre.history;

import java.time.Instant;
import java.util.List;

/** One line of an archive, checked. */
record HistoryTopic(String id, String title, String body, Instant at, String asker, List<String> tags,
        List<Post> posts) {

    /** A reply. */
    record Post(String user, Instant at, String text, boolean accepted, int likes) {}

    /** Characters of text, to keep a batch small. */
    int size() {
        return title.length() + body.length() + posts.stream().mapToInt(post -> post.text().length()).sum();
    }
}
