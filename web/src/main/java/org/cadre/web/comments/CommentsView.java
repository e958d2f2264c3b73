package org.cadre.web.comments;

import java.time.Instant;
import java.util.List;

import org.cadre.web.Person;
import org.cadre.web.SafeHtml;
import org.cadre.web.View;

/**
 * Fragment, {@code GET /asks/{id}/comments}: what was said about a question, or within a page about an answer.
 *
 * @param on path of what they are on, such as {@code /asks/ID}; a new one is posted to {@code on/comments} as {@code text}
 * @param lines oldest first
 */
public record CommentsView(String on, List<Line> lines, int longest) implements View {
    /**
     * One comment.
     *
     * @param mine shows a link to {@code /comments/{id}/edit}, where it can be deleted, too
     */
    public record Line(String id, Person author, SafeHtml body, Instant when, boolean edited, boolean mine) {}

    /** The id of the place on the page. */
    public String place() {
        return "comments-" + on.substring(on.lastIndexOf('/') + 1);
    }

    @Override
    public String template() {
        return "comments/comments";
    }
}
