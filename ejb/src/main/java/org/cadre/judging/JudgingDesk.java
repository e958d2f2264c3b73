package org.cadre.judging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.NotAllowedNow;
import org.cadre.batches.Batch;
import org.cadre.batches.BatchNotFound;
import org.cadre.batches.BatchState;
import org.cadre.batches.Batches;
import org.cadre.batches.Item;
import org.cadre.batches.ItemId;
import org.cadre.batches.ItemState;
import org.cadre.batches.Items;
import org.cadre.batches.Judgment;
import org.cadre.batches.JudgmentId;
import org.cadre.batches.JudgmentState;
import org.cadre.batches.Judgments;
import org.cadre.batches.PictureDesk;
import org.cadre.consents.Consents;
import org.cadre.consents.Signal;
import org.cadre.files.FileId;
import org.cadre.files.Files;
import org.cadre.files.StoredFile;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.judging.Places.Place;
import org.cadre.people.Reader;
import org.cadre.screening.Screening;

/** What a worker does with the items of a batch. Each verb is one transaction, and holds the worker first. */
@ApplicationScoped
@Transactional
public class JudgingDesk {
    @Inject
    private Batches batches;
    @Inject
    private Asks asks;
    @Inject
    private Items items;
    @Inject
    private Judgments judgments;
    @Inject
    private Workers workers;
    @Inject
    private Places places;
    @Inject
    private Leases leases;
    @Inject
    private Sayings sayings;
    @Inject
    private Dealer dealer;
    @Inject
    private Decider decider;
    @Inject
    private Files files;
    @Inject
    private PictureDesk pictures;
    @Inject
    private Consents consents;
    @Inject
    private Screening screening;
    @Inject
    private Clock clock;

    protected JudgingDesk() {}

    /**
     * The item that the reader has before them, on whatever device they took it, or the next one.
     *
     * @return empty where there is none for them, now or ever
     * @throws NotAllowedNow where the batch does not run or the reader takes no part
     */
    public Optional<Assignment> next(Reader reader, AskId id) {
        var batch = running(reader, id);
        var worker = held(reader, batch);
        var now = clock.instant();
        return dealer.deal(batch, worker, now).map(lease -> shown(batch, worker, lease, lease.since().isBefore(now)));
    }

    /** The same, and nothing where the reader may not have one, such as after the last. */
    public Optional<Assignment> nextIfAny(Reader reader, AskId id) {
        return Optional.of(batches.seenBy(reader, id)).filter(batch -> batch.state() == BatchState.RUNNING)
                .filter(batch -> workers.find(id, reader.id()).filter(one -> one.obstacle(batch).isEmpty()).isPresent())
                .flatMap(_ -> next(reader, id));
    }

    /** The same of the most urgent batch that the reader takes part in and that has something for them. */
    public Optional<Assignment> next(Reader reader) {
        return workers.running(reader.id()).stream().filter(id -> asks.sees(reader, id))
                .flatMap(id -> nextIfAny(reader, id).stream()).findFirst();
    }

    private Assignment shown(Batch batch, Worker worker, Lease lease, boolean again) {
        var item = items.find(batch.id(), lease.seq()).orElseThrow();
        var form = batch.form().orElseThrow();
        return new Assignment(batch.id(), item.id(), Assignment.visible(form, item),
                pictures.shown(batch.id(), form, item.data()), form, lease.until(), worker.given(), again);
    }

    /**
     * Takes what the reader says of an item that they have, or had, before them. The same delivery again changes nothing.
     *
     * @throws BadInput naming inputs of the form, `comment`, or `key` where that was used for another item
     * @throws NotAllowedNow where the batch is over, or the item has been given to others in the meantime and is full
     * @throws BatchNotFound where there is no such item
     */
    public Given judge(Reader reader, AskId id, ItemId itemId, NewJudgment said) {
        var batch = batches.seenBy(reader, id);
        var worker = held(reader, batch);
        var item = items.find(id, itemId).orElseThrow(BatchNotFound::new);
        var form = batch.form().orElseThrow();
        var answer = form.check(said.answer(), item.data())
                .worded(text -> screening.passed(reader.id(), "answer", text));
        var before = before(worker, item, said.key(), answer.json());
        if (before.isPresent())
            return given(batch, item, before.get());
        underWay(batch);
        var right = item.gold().map(gold -> new Expected(form.check(gold, item.data())).met(answer));
        var now = clock.instant();
        var had = taken(worker, item, 1, 0);
        var judgment = new Judgment(JudgmentId.random(), id, item.seq(), reader.id(), JudgmentState.GIVEN,
                Optional.of(answer.json()), screening.passed(reader.id(), "comment", said.comment()), Optional.empty(),
                item.golden(), right, now, seconds(reader, had.lease(), now),
                Optional.of(said.key()).filter(key -> !key.isEmpty()));
        sayings.add(judgment);
        answer.pictures().forEach((input, file) -> {
            if (!files.give(new FileId(file), reader.id(),
                    new StoredFile.Place.OnJudgment(judgment.id().value(), id.value())))
                throw new BadInput(input, file.toString(), Message.of("bad.picture"));
        });
        workers.count(worker, false, right.orElse(null), 1);
        had.place().filter(place -> place.state() == ItemState.OPEN && place.given() + 1 >= place.wanted())
                .ifPresent(_ -> decider.look(batch, item));
        return given(batch, item, judgment);
    }

    private Optional<Judgment> before(Worker worker, Item item, String key, JsonObject answer) {
        var sent = Optional.of(key).filter(one -> !one.isEmpty()).flatMap(one -> sayings.sent(worker.id(), one))
                .flatMap(judgments::find);
        sent.filter(one -> !one.batch().equals(worker.batch()) || one.seq() != item.seq()).ifPresent(_ -> {
            throw new BadInput("key", key, Message.of("judging.key-used"));
        });
        return sent.or(() -> standing(worker, item).map(one -> {
            if (!one.answer().equals(Optional.of(answer)))
                throw new NotAllowedNow(Message.of("judging.said-already"));
            return one;
        }));
    }

    private Optional<Judgment> standing(Worker worker, Item item) {
        return sayings.of(item.batch(), item.seq(), worker.id()).flatMap(judgments::find);
    }

    /** What a worker had before them, and the item's places as they were; none where an answer is expected. */
    private record Had(Lease lease, Optional<Place> place) {}

    /**
     * Takes the worker's lease of an item, and counts what they say of it.
     *
     * @throws NotAllowedNow where they never had it, or it is over and there is no room any more
     */
    private Had taken(Worker worker, Item item, int given, int skips) {
        var place = places.hold(worker.batch(), item.seq());
        var lease = leases.take(worker, item.seq())
                .orElseThrow(() -> new NotAllowedNow(Message.of("judging.not-yours")));
        boolean late = given > 0 && lease.lapsed();
        if (late && place.filter(one -> one.state() != ItemState.OPEN || one.full()).isPresent())
            throw new NotAllowedNow(Message.of("judging.too-late"));
        if (place.isPresent())
            places.count(worker.batch(), item.seq(), given, lease.lapsed() ? 0 : -1, skips);
        return new Had(lease, place);
    }

    /** How long it took, where that may be kept. */
    private OptionalInt seconds(Reader reader, Lease lease, Instant now) {
        return consents.allows(reader.id(), Signal.TIMING)
                ? OptionalInt.of((int) Duration.between(lease.since(), now).toSeconds())
                : OptionalInt.empty();
    }

    private Given given(Batch batch, Item item, Judgment judgment) {
        return new Given(judgment.id(), judgment.right().filter(_ -> batch.settings().gold().feedback())
                .flatMap(right -> item.gold().map(gold -> new Given.Feedback(right, gold))));
    }

    /**
     * Says that the reader does not judge an item, and why. Once more changes nothing.
     *
     * @throws NotAllowedNow where they have judged it, or never had it
     */
    public void skip(Reader reader, AskId id, ItemId itemId, SkipReason why, String comment) {
        var batch = batches.seenBy(reader, id);
        var worker = held(reader, batch);
        var item = items.find(id, itemId).orElseThrow(BatchNotFound::new);
        var before = standing(worker, item);
        if (before.filter(one -> one.state() == JudgmentState.GIVEN).isPresent())
            throw new NotAllowedNow(Message.of("judging.said-already"));
        if (before.isPresent())
            return;
        underWay(batch);
        var note = NewJudgment.comment(comment);
        var had = taken(worker, item, 0, 1);
        sayings.add(new Judgment(JudgmentId.random(), id, item.seq(), reader.id(), JudgmentState.SKIPPED,
                Optional.empty(), screening.passed(reader.id(), "comment", note), Optional.of(why.name()),
                item.golden(), Optional.empty(), clock.instant(), OptionalInt.empty(), Optional.empty()));
        workers.count(worker, true, null, 1);
        had.place().ifPresent(place -> decider.skipped(batch, place));
    }

    /**
     * Takes back what the reader said or skipped last, and puts that item before them again.
     *
     * @throws NotAllowedNow where there is nothing to take back: a person has decided the item, the answer that was expected
     *             has been told, or the batch does not run
     */
    public Assignment undo(Reader reader, AskId id) {
        var batch = running(reader, id);
        var worker = held(reader, batch);
        var last = sayings.last(worker).flatMap(judgments::find)
                .orElseThrow(() -> new NotAllowedNow(Message.of("judging.nothing-to-undo")));
        if (last.right().isPresent() && batch.settings().gold().feedback())
            throw new NotAllowedNow(Message.of("judging.told-already"));
        var current = leases.current(worker).map(Lease::seq);
        var held = places.hold(id, Stream.concat(current.stream(), Stream.of(last.seq())).toList());
        current.ifPresent(seq -> dealer.drop(worker, seq));
        held.stream().filter(place -> place.seq() == last.seq()).forEach(place -> takeBack(batch, last, place));
        sayings.undo(last.id());
        workers.count(worker, last.state() == JudgmentState.SKIPPED, last.right().orElse(null), -1);
        return shown(batch, workers.find(id, reader.id()).orElseThrow(),
                dealer.lease(batch, worker, last.seq(), clock.instant()), false);
    }

    private void takeBack(Batch batch, Judgment last, Place place) {
        if (place.adjudicated() || place.state() == ItemState.CANCELLED)
            throw new NotAllowedNow(Message.of("judging.decided"));
        boolean skipped = last.state() == JudgmentState.SKIPPED;
        if (skipped && (place.full() || place.state() != ItemState.OPEN))
            throw new NotAllowedNow(Message.of("judging.too-late"));
        places.count(batch.id(), place.seq(), skipped ? 0 : -1, 1, skipped ? -1 : 0);
        places.settle(batch.id(), place.seq(), ItemState.OPEN, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Batch running(Reader reader, AskId id) {
        var batch = batches.seenBy(reader, id);
        if (batch.state() != BatchState.RUNNING)
            throw new NotAllowedNow(Message.of("batch.not-running"));
        return batch;
    }

    /** What was begun before a pause may be delivered within it. */
    private static void underWay(Batch batch) {
        if (batch.state() != BatchState.RUNNING && batch.state() != BatchState.PAUSED)
            throw new NotAllowedNow(Message.of("batch.over"));
    }

    private Worker held(Reader reader, Batch batch) {
        var worker = workers.hold(batch.id(), reader.id())
                .orElseThrow(() -> new NotAllowedNow(Message.of("judging.not-joined")));
        worker.obstacle(batch).ifPresent(why -> {
            throw new NotAllowedNow(why);
        });
        return worker;
    }
}
