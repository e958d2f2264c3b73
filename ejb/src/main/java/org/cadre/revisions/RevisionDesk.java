package org.cadre.revisions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Answer;
import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.AskRefused;
import org.cadre.asks.Asks;
import org.cadre.asks.Authors;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.handling.Handling;
import org.cadre.handling.Handlings;
import org.cadre.people.Reader;
import org.cadre.prose.Prose;

/** Edits asks and answers and shows what they said before. Each verb is one transaction. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class RevisionDesk {
    public static final int LONGEST_NOTE = 200;

    @Inject
    private Asks asks;
    @Inject
    private Authors authors;
    @Inject
    private Revisions revisions;
    @Inject
    private Handlings handlings;
    @Inject
    private Prose prose;
    @Inject
    private Reclassification reclassification;
    @Inject
    private Clock clock;

    protected RevisionDesk() {}

    /**
     * @param base the revision that the edit began with
     * @param note why, at most {@link #LONGEST_NOTE} characters, may be empty
     * @throws EditedMeanwhile where that is not the latest one any more
     * @throws AskRefused where a rule refuses the new classification; the decision is kept, the edit is not
     * @throws NotAllowedNow where somebody else asked it
     */
    public RevisionId edit(Reader editor, AskId id, RevisionId base, NewAsk wanted, String note) {
        var ask = own(editor, id);
        checkNote(note);
        revisions.hold(ask);
        var before = latest(ask);
        if (!before.id().equals(base))
            throw new EditedMeanwhile(before);
        return keep(editor, ask, before, wanted, note);
    }

    private void label(Ask ask, Handling all) {
        if (ask.labels().equals(all.labelSet()))
            return;
        handlings.keep(ask.id().value(), all);
        ask.label(all.labelSet());
        asks.changed(ask);
        reclassification.tell(ask);
    }

    private RevisionId keep(Reader editor, Ask ask, Revision before, NewAsk wanted, String note) {
        var old = ask.classification();
        if (old != wanted.classification())
            reclassification.rule(editor, ask, wanted.classification(), revisions.othersWrote(ask.id(), ask.asker()));
        if (before.number() == 1 && !revisions.kept(before))
            revisions.add(before);
        if (!wanted.handling().equals(Handling.NONE))
            label(ask, handlings.of(ask.id().value()).and(wanted.handling()));
        ask.edit(wanted.kept(editor.id(), prose));
        var after = Revision.of(ask);
        if (after.saysTheSameAs(before))
            return before.id();
        revisions.add(
                after.after(before, editor.id(), prose.passed(editor.id(), "note", note.strip()), clock.instant()));
        asks.changed(ask);
        prose.tell(ask.id().value(), null, ask.id().value(), editor.id(), ask.anonymous(), ask.body());
        if (old != ask.classification()) {
            revisions.dropFollowers(ask);
            reclassification.tell(ask);
        }
        return after.id();
    }

    /**
     * @param text Markdown, 1 to 50,000 characters
     * @throws EditedMeanwhile where `base` is not the latest revision any more
     * @throws NotAllowedNow where the editor is none of its authors
     */
    public RevisionId edit(Reader editor, AnswerId id, RevisionId base, String text, String note) {
        var answer = own(editor, id);
        checkNote(note);
        revisions.hold(answer);
        var ask = asks.seenBy(editor, answer.ask());
        var before = latest(answer, ask);
        if (!before.id().equals(base))
            throw new EditedMeanwhile(before);
        if (before.number() == 1 && !revisions.kept(before))
            revisions.add(before);
        answer.rewrite(prose.kept(editor.id(), "text", text));
        var after = Revision.of(answer, ask);
        if (after.saysTheSameAs(before))
            return before.id();
        revisions.add(
                after.after(before, editor.id(), prose.passed(editor.id(), "note", note.strip()), clock.instant()));
        asks.changed(answer);
        prose.tell(ask.id().value(), id.value(), id.value(), editor.id(),
                answer.anonymous() && answer.writtenBy(editor), answer.body());
        asks.changed(ask);
        return after.id();
    }

    /** Makes an older revision's words the newest; where they were more secret, the ask becomes so again. */
    public RevisionId restore(Reader editor, AskId id, RevisionId older, RevisionId base, String note) {
        var ask = own(editor, id);
        var wanted = among(of(editor, id), older);
        var level = wanted.classification().covers(ask.classification())
                ? wanted.classification()
                : ask.classification();
        return edit(editor, id, base, new NewAsk(wanted.title(), wanted.body(), wanted.tags(), ask.language(), level,
                wanted.urgency().orElse(ask.urgency())), note);
    }

    public RevisionId restore(Reader editor, AnswerId id, RevisionId older, RevisionId base, String note) {
        return edit(editor, id, base, among(of(editor, id), older).body(), note);
    }

    /** Oldest first, those that the reader may see; the last one is what stands there now. */
    public List<Revision> of(Reader reader, AskId id) {
        var ask = asks.seenBy(reader, id);
        return shown(reader, revisions.of(id.value()), Revision.of(ask));
    }

    public List<Revision> of(Reader reader, AnswerId id) {
        var answer = asks.seenBy(reader, id);
        return shown(reader, revisions.of(id.value()), Revision.of(answer, asks.seenBy(reader, answer.ask())));
    }

    public boolean mayEdit(Reader reader, Answer answer) {
        return authors.wrote(reader.id(), answer);
    }

    /** When the ask and which of its answers were last edited, by their ids. */
    public Map<UUID, Instant> edited(Reader reader, AskId id) {
        asks.seenBy(reader, id);
        return revisions.edited(reader, id);
    }

    private static List<Revision> shown(Reader reader, List<Revision> kept, Revision now) {
        if (kept.isEmpty())
            return List.of(now);
        var latest = kept.getLast();
        return kept.stream().filter(one -> one == latest || reader.clearance().covers(one.classification())).toList();
    }

    private static Revision among(List<Revision> some, RevisionId id) {
        return some.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(RevisionNotFound::new);
    }

    private Revision latest(Ask ask) {
        return revisions.latest(ask.id().value()).orElseGet(() -> Revision.of(ask));
    }

    private Revision latest(Answer answer, Ask ask) {
        return revisions.latest(answer.id().value()).orElseGet(() -> Revision.of(answer, ask));
    }

    private Ask own(Reader editor, AskId id) {
        var ask = asks.seenBy(editor, id);
        if (!ask.askedBy(editor))
            throw new NotAllowedNow(Message.of("ask.only-the-asker"));
        return ask;
    }

    private Answer own(Reader editor, AnswerId id) {
        var answer = asks.seenBy(editor, id);
        if (!mayEdit(editor, answer))
            throw new NotAllowedNow(Message.of("answer.only-its-authors"));
        return answer;
    }

    private static void checkNote(String note) {
        if (note.strip().length() > LONGEST_NOTE)
            throw new BadInput("note", note, Message.of("bad.too-long", LONGEST_NOTE));
        if (note.indexOf('\0') >= 0)
            throw new BadInput("note", "\\0", Message.of("bad.control-character"));
    }
}
