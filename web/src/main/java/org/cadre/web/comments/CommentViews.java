package org.cadre.web.comments;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.Byline;
import org.cadre.asks.Markdown;
import org.cadre.comments.Comment;
import org.cadre.comments.CommentDesk;
import org.cadre.people.Reader;
import org.cadre.prose.Names;
import org.cadre.prose.Prose;
import org.cadre.web.Bylines;
import org.cadre.web.Person;
import org.cadre.web.SafeHtml;

/** Comments as a reader's pages show them. */
@RequestScoped
public class CommentViews {
    @Inject
    CommentDesk desk;
    @Inject
    Prose prose;
    @Inject
    Bylines bylines;

    /** All of an ask's page, from one read. */
    public OfPage of(Reader reader, AskId ask) {
        return new OfPage(reader, ask, desk.of(reader, ask));
    }

    /** The comments of an ask and its answers. */
    public final class OfPage {
        private final Reader reader;
        private final AskId ask;
        private final List<Comment> all;
        private final Names names;
        private final Function<Byline, Person> person;

        OfPage(Reader reader, AskId ask, List<Comment> all) {
            this.reader = reader;
            this.ask = ask;
            this.all = all;
            names = prose.namesIn(all.stream().map(Comment::body).toList());
            person = bylines.of(all.stream().map(one -> one.byline(reader)).toList());
        }

        public CommentsView onAsk() {
            return view("/asks/" + ask, Optional.empty());
        }

        public CommentsView on(AnswerId answer) {
            return view("/answers/" + answer, Optional.of(answer));
        }

        private CommentsView view(String on, Optional<AnswerId> answer) {
            return new CommentsView(on, all.stream().filter(comment -> comment.answer().equals(answer))
                    .map(comment -> new CommentsView.Line(comment.id().toString(), person.apply(comment.byline(reader)),
                            new SafeHtml(Markdown.inline(comment.body(), names)), comment.writtenAt(),
                            comment.editedAt().isPresent(), comment.writtenBy(reader)))
                    .toList(), CommentDesk.LONGEST);
        }
    }
}
