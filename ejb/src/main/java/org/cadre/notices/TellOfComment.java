package org.cadre.notices;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.Ask;
import org.cadre.asks.Asks;
import org.cadre.asks.Authors;
import org.cadre.comments.Comment;
import org.cadre.comments.CommentId;
import org.cadre.comments.CommentWritten;
import org.cadre.comments.Comments;
import org.cadre.follows.Follows;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;

/** Tells those who wrote what a comment is on, who commented on it before, and who follow the ask. */
@ApplicationScoped
class TellOfComment implements Handler<CommentWritten> {
    @Inject
    private Asks asks;
    @Inject
    private Authors authors;
    @Inject
    private Comments comments;
    @Inject
    private Follows follows;
    @Inject
    private Audience audience;

    protected TellOfComment() {}

    @Override
    public Class<CommentWritten> message() {
        return CommentWritten.class;
    }

    @Override
    public void handle(CommentWritten written, Delivery delivery) {
        comments.find(new CommentId(written.comment())).ifPresent(comment -> {
            var ask = asks.find(comment.ask()).orElseThrow();
            var occasion = Occasion.of(NoticeKind.COMMENTED, delivery.id(), ask.id()).by(comment);
            audience.tell(concerned(ask, comment), ask, comment.answer().map(occasion::on).orElse(occasion));
        });
    }

    private Set<ColleagueId> concerned(Ask ask, Comment comment) {
        var all = new LinkedHashSet<>(follows.ofAsk(ask.id()));
        comment.answer().flatMap(asks::find).ifPresentOrElse(answer -> all.addAll(authors.of(answer)),
                () -> all.add(ask.asker()));
        comments.of(ask.id()).stream().filter(earlier -> earlier.answer().equals(comment.answer()))
                .map(Comment::author).forEach(all::add);
        all.removeAll(follows.unfollowed(ask.id()));
        return all;
    }
}
