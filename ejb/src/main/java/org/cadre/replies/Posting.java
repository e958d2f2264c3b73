package org.cadre.replies;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskDesk;
import org.cadre.asks.Asks;
import org.cadre.comments.CommentDesk;
import org.cadre.passes.Author;

/**
 * What the words of a reply become: an answer of whoever was asked, a comment of who asked. The one place that decides
 * this.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Posting {
    @Inject
    private Asks asks;
    @Inject
    private AskDesk answers;
    @Inject
    private CommentDesk comments;

    protected Posting() {}

    /** @return the answer, where it is one */
    Optional<AnswerId> post(Author author, String words) {
        if (asks.seenBy(author.reader(), author.ask()).asker().equals(author.reader().id())) {
            comments.write(author.reader(), author.ask(), words);
            return Optional.empty();
        }
        return Optional.of(answers.answer(author.reader(), author.ask(), words));
    }
}
