package org.cadre.comments;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.NotAllowedNow;
import org.cadre.files.Files;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.outbox.Outbox;
import org.cadre.people.Reader;
import org.cadre.prose.Prose;
import org.jspecify.annotations.Nullable;

/** What people add to asks and answers. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class CommentDesk {
    /** Most characters of one. */
    public static final int LONGEST = 1_000;
    /** Most on one ask and its answers. */
    public static final int MOST = 300;

    @Inject
    private Asks asks;
    @Inject
    private Comments comments;
    @Inject
    private Files files;
    @Inject
    private Prose prose;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected CommentDesk() {}

    /**
     * @param text Markdown within one paragraph, 1 to {@link #LONGEST} characters
     * @throws BadInput where the text cannot be taken
     * @throws NotAllowedNow where the ask has {@link #MOST} comments
     */
    public CommentId write(Reader author, AskId id, String text) {
        return write(author, asks.seenBy(author, id), null, text);
    }

    public CommentId write(Reader author, AnswerId id, String text) {
        return write(author, asks.seenBy(author, asks.seenBy(author, id).ask()), id, text);
    }

    private CommentId write(Reader author, Ask ask, @Nullable AnswerId on, String text) {
        String checked = checked(text);
        if (comments.of(ask.id()).size() >= MOST)
            throw new NotAllowedNow(Message.of("comment.too-many", MOST));
        var comment = Comment.by(author.id(), asks.hides(author.id(), ask), ask.id(), on,
                prose.kept(author.id(), "text", checked),
                clock.instant());
        comments.add(comment);
        asks.changed(ask);
        outbox.append(ask.id().value(), new CommentWritten(ask.id().value(), comment.id().value()));
        tell(comment);
        return comment.id();
    }

    /** @throws NotAllowedNow where it is somebody else's */
    public void edit(Reader author, CommentId id, String text) {
        var comment = own(author, id);
        String checked = prose.kept(author.id(), "text", checked(text));
        if (checked.equals(comment.body()))
            return;
        comment.edit(checked, clock.instant());
        tell(comment);
        asks.changed(asks.seenBy(author, comment.ask()));
    }

    /** Nothing of its text and files is kept. @throws NotAllowedNow where it is somebody else's */
    public void delete(Reader author, CommentId id) {
        var comment = own(author, id);
        comment.delete(clock.instant());
        files.dropOf(id.value());
        asks.changed(asks.seenBy(author, comment.ask()));
    }

    /** Those on an ask and on its answers, oldest first. @throws AskNotFound */
    public List<Comment> of(Reader reader, AskId id) {
        return comments.of(asks.seenBy(reader, id).id());
    }

    /** @throws CommentNotFound where there is none, or none for this reader */
    public Comment seenBy(Reader reader, CommentId id) {
        return comments.find(id).filter(found -> asks.sees(reader, found.ask()))
                .orElseThrow(CommentNotFound::new);
    }

    private void tell(Comment comment) {
        prose.tell(comment.ask().value(), comment.answer().map(AnswerId::value).orElse(null), comment.id().value(),
                comment.author(), comment.anonymous(), comment.body());
    }

    private Comment own(Reader author, CommentId id) {
        var comment = seenBy(author, id);
        if (!comment.writtenBy(author))
            throw new NotAllowedNow(Message.of("comment.only-its-author"));
        return comment;
    }

    private static String checked(String text) {
        String plain = text.strip().replaceAll("\\R\\s*\\R+", "\n");
        if (plain.isEmpty())
            throw new BadInput("text", text, Message.of("bad.missing"));
        if (plain.length() > LONGEST)
            throw new BadInput("text", text, Message.of("bad.too-long", LONGEST));
        if (plain.indexOf('\0') >= 0)
            throw new BadInput("text", "\\0", Message.of("bad.control-character"));
        return plain;
    }
}
