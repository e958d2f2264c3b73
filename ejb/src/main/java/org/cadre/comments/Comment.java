package org.cadre.comments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.Byline;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.jspecify.annotations.Nullable;

/** A remark on an ask or an answer; who sees that sees it too. */
@Entity
public class Comment {
    @Id
    private UUID id;
    @Column(name = "ask_id")
    private UUID ask;
    @Column(name = "answer_id")
    private @Nullable UUID answer;
    @Column(name = "author_id")
    private UUID author;
    private String body;
    @Column(name = "written_at")
    private Instant writtenAt;
    @Column(name = "edited_at")
    private @Nullable Instant editedAt;
    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;
    private boolean anonymous;
    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Comment() {}

    /** @param anonymous whether it stands there without its author's name */
    static Comment by(ColleagueId author, boolean anonymous, AskId ask, @Nullable AnswerId answer, String body,
            Instant at) {
        var comment = new Comment();
        comment.id = UUID.randomUUID();
        comment.ask = ask.value();
        comment.answer = answer == null ? null : answer.value();
        comment.author = author.value();
        comment.anonymous = anonymous;
        comment.body = body;
        comment.writtenAt = at;
        return comment;
    }

    void edit(String text, Instant at) {
        body = text;
        editedAt = at;
    }

    void delete(Instant at) {
        body = "";
        deletedAt = at;
    }

    public CommentId id() {
        return new CommentId(id);
    }

    public AskId ask() {
        return new AskId(ask);
    }

    /** The answer that it is on; empty where it is on the ask. */
    public Optional<AnswerId> answer() {
        return Optional.ofNullable(answer).map(AnswerId::new);
    }

    /** For the rules, never to be shown: {@link #byline} says what a reader may know. */
    public ColleagueId author() {
        return new ColleagueId(author);
    }

    public boolean writtenBy(Reader reader) {
        return author.equals(reader.id().value());
    }

    /** Whether its author asked the question, and is hidden from all others. */
    public boolean anonymous() {
        return anonymous;
    }

    /** Who wrote it, as the reader may know it. */
    public Byline byline(Reader reader) {
        return Byline.of(reader, author(), anonymous);
    }

    /** Markdown within one paragraph, as it was written. */
    public String body() {
        return body;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Optional<Instant> editedAt() {
        return Optional.ofNullable(editedAt);
    }

    public boolean deleted() {
        return deletedAt != null;
    }
}
