package org.cadre.batches;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.AskRefused;
import org.cadre.asks.Asks;
import org.cadre.asks.Cursor;
import org.cadre.asks.HeldAsks;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.forms.Form;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.handling.Handling;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Slice;
import org.cadre.prose.Prose;
import org.cadre.screening.Screening;
import org.cadre.work.Work;

/** What requesters make of a batch until it is started. Each verb is one transaction. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class BatchDesk {
    /** Most drafts that somebody has at once. */
    public static final int MOST_DRAFTS = 100;

    @Inject
    private Batches batches;
    @Inject
    private Items items;
    @Inject
    private ItemImports imports;
    @Inject
    private AskDesk askDesk;
    @Inject
    private Asks asks;
    @Inject
    private HeldAsks held;
    @Inject
    private Prose prose;
    @Inject
    private Screening screening;
    @Inject
    private Clock clock;

    protected BatchDesk() {}

    /** Its requester's before it is an ask, then whoever's may see the ask. @throws BatchNotFound */
    public Batch see(Reader reader, AskId id) {
        return batches.seenBy(reader, id);
    }

    /** The same, where it can be changed. @throws NotAllowedNow where it is no draft of the reader's */
    public Batch editable(Reader requester, AskId id) {
        return imports.draft(requester, id);
    }

    /** The reader's own that they may see, the latest first; a page may be short. */
    public Slice<Batch> mine(Reader reader, Optional<Cursor> after, int limit) {
        var found = Slice.of(batches.of(reader, after, limit + 1), limit,
                last -> new Cursor(last.createdAt(), last.id().value()));
        return new Slice<>(found.items().stream().filter(one -> batches.visible(reader, one)).toList(), found.next());
    }

    /** What its ask says, or will say. @throws BatchNotFound */
    public NewAsk words(Reader reader, AskId id) {
        return batches.seenBy(reader, id).words().orElseGet(() -> filed(reader, id));
    }

    /**
     * @param words what the ask will say; its text are the instructions
     * @throws BadInput naming `title` or `wall`
     * @throws NotAllowedNow where the requester has {@link #MOST_DRAFTS} drafts
     */
    public AskId draft(Reader requester, NewAsk words) {
        if (batches.drafts(requester) >= MOST_DRAFTS)
            throw new NotAllowedNow(Message.of("batch.too-many-drafts", MOST_DRAFTS));
        var batch = Batch.drafted(requester.id(), checked(requester, words), BatchSettings.USUAL, now());
        batches.add(batch);
        return batch.id();
    }

    /** @throws NotAllowedNow where it is no draft any more */
    public void reword(Reader requester, AskId id, NewAsk words) {
        own(requester, id).reword(checked(requester, words), now());
    }

    /**
     * @throws BadInput naming `form` where the items lack one of its columns, or an expected answer is none by it
     * @throws NotAllowedNow where it is no draft any more, or items are coming in
     */
    public void ask(Reader requester, AskId id, Form form) {
        var batch = own(requester, id);
        imports.checkIdle(id);
        var kept = form.worded(text -> screening.passed(requester.id(), "form", text));
        if (batch.items() > 0) {
            kept.check(columns(id));
            checkGold(batch, kept);
        }
        batch.ask(kept, now());
    }

    /** @throws NotAllowedNow where it is no draft any more */
    public void set(Reader requester, AskId id, BatchSettings settings) {
        var batch = own(requester, id);
        var cost = new BatchSettings.Cost(
                screening.passed(requester.id(), "costCentre", settings.cost().centre()), settings.cost().hourly());
        batch.set(new BatchSettings(settings.overlap(), settings.quiz(), settings.gold(), settings.effort(),
                cost), now());
        items.want(id, settings.overlap().first());
    }

    /** Nothing of a draft is left, nor of one whose ask was refused or given up. @throws NotAllowedNow */
    public void discard(Reader requester, AskId id) {
        var batch = own(requester, id);
        boolean over = held.find(id).map(one -> switch (one.state()) {
            case REFUSED, WITHDRAWN -> true;
            case WAITING, RETURNED, RELEASED -> false;
        }).orElse(batch.state() == BatchState.DRAFT);
        if (!over)
            throw new NotAllowedNow(Message.of("batch.no-draft"));
        imports.checkIdle(id);
        imports.forget(id);
        batches.remove(batch);
    }

    /** A new draft with the words, form, settings and items of another batch of the requester's. */
    public AskId copy(Reader requester, AskId id) {
        var old = own(requester, id);
        imports.checkIdle(id);
        var copy = Batch.drafted(requester.id(), old.words().orElseGet(() -> filed(requester, id)), old.settings(),
                now());
        old.form().ifPresent(form -> copy.ask(form, now()));
        copy.holds(old.items(), old.goldItems(), now());
        batches.add(copy);
        items.copy(id, copy);
        return copy.id();
    }

    private NewAsk filed(Reader reader, AskId id) {
        var ask = asks.seenBy(reader, id);
        return new NewAsk(ask.title(), ask.body(), ask.tags(), ask.language(), ask.classification(), ask.urgency())
                .behind(ask.wall()).labelled(ask.labels().map(Handling::of).orElse(Handling.NONE))
                .doing(new Work.Batch(0, 1, List.of()));
    }

    /** What it will take. @throws BatchNotFound */
    public Estimate estimate(Reader requester, AskId id) {
        var batch = own(requester, id);
        return Estimate.of(batch.items(), batch.goldItems(), batch.settings());
    }

    /** Why it cannot be started yet. */
    public Optional<Message> obstacle(Reader requester, AskId id) {
        return obstacle(own(requester, id));
    }

    private Optional<Message> obstacle(Batch batch) {
        if (batch.state() != BatchState.DRAFT)
            return Optional.of(Message.of("batch.no-draft"));
        if (batch.form().isEmpty())
            return Optional.of(Message.of("batch.no-form"));
        if (imports.running(batch.id()))
            return Optional.of(Message.of("batch.items-coming"));
        if (batch.items() == batch.goldItems())
            return Optional.of(Message.of("batch.no-items"));
        int questions = batch.settings().quiz().questions();
        return Optional.of(Message.of("batch.too-little-gold", questions, batch.goldItems()))
                .filter(_ -> batch.goldItems() < questions);
    }

    /**
     * Files its ask under its id, by the rules of intake.
     *
     * @return RUNNING, or HELD until the ask is approved
     * @throws AskRefused where a rule refuses; then it stays a draft
     * @throws NotAllowedNow where something is missing
     */
    public BatchState start(Reader requester, AskId id) {
        var batch = own(requester, id);
        obstacle(batch).ifPresent(why -> {
            throw new NotAllowedNow(why);
        });
        askDesk.fileAs(id, requester, wanted(batch));
        if (asks.find(id).isPresent())
            batch.open(now());
        else
            batch.hold(now());
        return batch.state();
    }

    /** What starting a draft files, as it is now. @throws NotAllowedNow where it is no draft any more */
    public NewAsk wanted(Reader requester, AskId id) {
        var batch = own(requester, id);
        if (batch.state() != BatchState.DRAFT)
            throw new NotAllowedNow(Message.of("batch.no-draft"));
        return wanted(batch);
    }

    private NewAsk wanted(Batch batch) {
        var words = batch.words().orElseThrow();
        var files = items.files(batch.id());
        var findings = files.stream().flatMap(file -> file.findings().stream()).distinct().sorted().toList();
        var region = files.stream().map(ItemFile::region).filter(one -> !one.isEmpty()).findFirst();
        long effort = Estimate.of(batch.items(), batch.goldItems(), batch.settings()).mostMinutes();
        int hands = Math.max(batch.settings().effort().workers(), batch.settings().overlap().first());
        return words.doing(new Work.Batch(Math.toIntExact(effort), hands, findings))
                .labelled(words.handling().and(new Handling(false, region)));
    }

    /** A wall that the requester is not in is answered as one that is not there. */
    private NewAsk checked(Reader requester, NewAsk words) {
        if (words.title().isEmpty())
            throw new BadInput("title", "", Message.of("bad.missing"));
        words.wall().ifPresent(wall -> askDesk.obstacle(requester, wall).ifPresent(why -> {
            throw new BadInput("wall", wall.toString(), why);
        }));
        ColleagueId writer = requester.id();
        return new NewAsk(prose.passed(writer, "title", words.title()), prose.passed(writer, "text", words.text()),
                words.tags().stream().map(tag -> prose.passed(writer, "tags", tag)).toList(), words.language(),
                words.classification(), words.urgency(), words.wishes(), words.wall(), words.handling(),
                new Work.Batch(0, 1, List.of()));
    }

    private List<String> columns(AskId id) {
        return items.files(id).stream().flatMap(file -> file.columns().stream()).distinct().toList();
    }

    private void checkGold(Batch batch, Form form) {
        for (var page = items.golden(batch.id(), 0, 500); !page.isEmpty(); page = items.golden(batch.id(),
                page.getLast().seq(), 500))
            for (Item item : page)
                try {
                    form.check(item.gold().orElseThrow(), item.data());
                } catch (BadInput bad) {
                    var first = bad.faults().getFirst();
                    throw new BadInput("form", first.field() + " " + first.value(),
                            Message.of("bad.form-gold", item.seq(), first.reason()));
                }
    }

    private Batch own(Reader requester, AskId id) {
        var batch = batches.heldBy(requester, id);
        if (!batch.requestedBy(requester))
            throw new NotAllowedNow(Message.of("batch.only-its-requester"));
        return batch;
    }

    private Instant now() {
        return clock.instant();
    }
}
