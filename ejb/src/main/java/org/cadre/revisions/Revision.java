package org.cadre.revisions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.cadre.asks.Answer;
import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.Byline;
import org.cadre.asks.Urgency;
import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.jspecify.annotations.Nullable;

/** What an ask or an answer said from one edit to the next. It is never changed. */
@Entity
public class Revision {
    private static final String BETWEEN = "\u001f";
    @Id
    private UUID id;
    @Column(name = "ask_id")
    private @Nullable UUID ask;
    @Column(name = "answer_id")
    private @Nullable UUID answer;
    private int number;
    @Column(name = "editor_id")
    private UUID editor;
    private boolean anonymous;
    private Instant at;
    private String note;
    private String title;
    private String body;
    private String tags;
    @Enumerated(EnumType.STRING)
    private @Nullable Urgency urgency;
    private Classification classification;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    /** An ask as it is now, as its first revision if nobody else says more. */
    static Revision of(Ask ask) {
        var revision = of(ask.id().value(), ask.asker(), ask.filedAt(), ask);
        revision.anonymous = ask.anonymous();
        revision.ask = ask.id().value();
        revision.title = ask.title();
        revision.body = ask.body();
        revision.tags = String.join(BETWEEN, ask.tags());
        revision.urgency = ask.urgency();
        return revision;
    }

    /** An answer as it is now, under its ask's classification. */
    static Revision of(Answer answer, Ask ask) {
        var revision = of(answer.id().value(), answer.author(), answer.givenAt(), ask);
        revision.anonymous = answer.anonymous();
        revision.answer = answer.id().value();
        revision.title = "";
        revision.body = answer.body();
        revision.tags = "";
        return revision;
    }

    private static Revision of(UUID id, ColleagueId editor, Instant at, Ask ask) {
        var revision = new Revision();
        revision.id = id;
        revision.number = 1;
        revision.editor = editor.value();
        revision.at = at;
        revision.note = "";
        revision.classification = ask.classification();
        return revision;
    }

    /** The same texts as the revision after `before`. */
    Revision after(Revision before, ColleagueId who, String why, Instant when) {
        id = UUID.randomUUID();
        number = before.number + 1;
        // who was added by name edits by name, also where the text was begun by somebody anonymous
        anonymous = anonymous && editor.equals(who.value());
        editor = who.value();
        at = when;
        note = why;
        return this;
    }

    boolean saysTheSameAs(Revision other) {
        return title.equals(other.title) && body.equals(other.body) && tags.equals(other.tags)
                && urgency == other.urgency && classification == other.classification;
    }

    /** From 1. */
    int number() {
        return number;
    }

    public RevisionId id() {
        return new RevisionId(id);
    }

    public Optional<AskId> ask() {
        return Optional.ofNullable(ask).map(AskId::new);
    }

    public Optional<AnswerId> answer() {
        return Optional.ofNullable(answer).map(AnswerId::new);
    }

    /** Who made it, as the reader may know it. */
    public Byline byline(Reader reader) {
        return Byline.of(reader, new ColleagueId(editor), anonymous);
    }

    public Instant at() {
        return at;
    }

    /** Why it was made, in the editor's words; may be empty. */
    public String note() {
        return note;
    }

    /** Empty for an answer. */
    public String title() {
        return title;
    }

    /** Markdown, as it was written. */
    public String body() {
        return body;
    }

    public List<String> tags() {
        return tags.isEmpty() ? List.of() : List.of(tags.split(BETWEEN));
    }

    /** Empty for an answer. */
    public Optional<Urgency> urgency() {
        return Optional.ofNullable(urgency);
    }

    /** That of the ask at that time. */
    public Classification classification() {
        return classification;
    }
}
