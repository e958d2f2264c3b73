package org.cadre.history;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.cadre.history.HistoryTopic.Post;

/**
 * A topic with the names under which its parts are remembered, the same in every archive that holds them.
 *
 * @param posts those with a text, in their order; two of one user at one time are told apart by a number
 */
record Named(HistoryTopic topic, Map<String, Post> posts) {
    static final String USER = "user:";

    static Named of(HistoryTopic topic) {
        var posts = new LinkedHashMap<String, Post>();
        var seen = new HashMap<String, Integer>();
        for (Post post : topic.posts()) {
            String name = "answer:" + topic.id() + ":" + post.user() + "@" + post.at();
            int before = seen.merge(name, 1, Integer::sum) - 1;
            if (!post.text().isEmpty())
                posts.put(before == 0 ? name : name + "#" + before, post);
        }
        return new Named(topic, posts);
    }

    String origin() {
        return "ask:" + topic.id();
    }

    String asker() {
        return USER + topic.asker();
    }

    void addTo(Set<String> origins) {
        origins.add(origin());
        origins.add(asker());
        posts.forEach((name, post) -> {
            origins.add(name);
            origins.add(USER + post.user());
        });
    }
}
