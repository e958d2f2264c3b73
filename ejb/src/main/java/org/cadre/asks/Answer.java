package org.cadre.asks;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.cadre.governance.BadInput;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;

/** What somebody wrote to an ask; who sees the ask sees it too. */
@Entity
public class Answer {
    @Id
    private UUID id;
    @Column(name = "ask_id")
    private UUID ask;
    @Column(name = "author_id")
    private UUID author;
    private String body;
    private String language;
    @Column(name = "given_at")
    private Instant givenAt;
    private int score;
    private boolean anonymous;
    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Answer() {}

    static Answer to(AskId ask, AnswerId id, ColleagueId author, String body, String language, Instant at) {
        var answer = new Answer();
        answer.id = id.value();
        answer.ask = ask.value();
        answer.author = author.value();
        answer.body = body.strip();
        answer.language = language;
        answer.givenAt = at;
        return answer;
    }

    /** It stands there without its author's name. */
    Answer anonymously() {
        anonymous = true;
        return this;
    }

    /**
     * @param text Markdown, 1 to 50,000 characters
     * @throws BadInput where it cannot be taken
     */
    public void rewrite(String text) {
        Wording.check("text", text.strip(), NewAsk.LONGEST_TEXT);
        body = text.strip();
    }

    void scored(int sumOfVotes) {
        score = sumOfVotes;
    }

    public AnswerId id() {
        return new AnswerId(id);
    }

    public AskId ask() {
        return new AskId(ask);
    }

    /** For the rules, never to be shown: {@link #byline} says what a reader may know. */
    public ColleagueId author() {
        return new ColleagueId(author);
    }

    public boolean writtenBy(Reader reader) {
        return author.equals(reader.id().value());
    }

    /** Whether its author asked the question too, and is hidden from all others. */
    public boolean anonymous() {
        return anonymous;
    }

    /** Who began it, as the reader may know it. */
    public Byline byline(Reader reader) {
        return Byline.of(reader, author(), anonymous);
    }

    /** Markdown, as it was written. */
    public String body() {
        return body;
    }

    public String language() {
        return language;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** Votes for less votes against. */
    public int score() {
        return score;
    }

    public long version() {
        return version;
    }
}
