package org.cadre.judging;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.batches.Batch;
import org.cadre.batches.BatchNotFound;
import org.cadre.batches.Batches;
import org.cadre.batches.Item;
import org.cadre.batches.ItemId;
import org.cadre.batches.ItemState;
import org.cadre.batches.Items;
import org.cadre.batches.Judgments;
import org.cadre.batches.PictureDesk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.screening.Screening;

/** Decides items where judgments cannot: a batch's requester does, and whom they name. */
@ApplicationScoped
@Transactional
public class AdjudicationDesk {
    public static final int LONGEST_REASON = 2_000;
    public static final int MOST_ADJUDICATORS = 20;
    private static final int LISTED = 200;
    /** The kinds of {@link org.cadre.audit.Act} that are kept. */
    private static final String DECIDED = "ASK_ITEM_ADJUDICATED";
    private static final String NAMED = "ASK_ADJUDICATOR_NAMED";
    private static final String DISMISSED = "ASK_ADJUDICATOR_DISMISSED";

    @Inject
    private Batches batches;
    @Inject
    private Asks asks;
    @Inject
    private Items items;
    @Inject
    private Judgments judgments;
    @Inject
    private Adjudicators adjudicators;
    @Inject
    private Places places;
    @Inject
    private Sayings sayings;
    @Inject
    private Decider decider;
    @Inject
    private Colleagues colleagues;
    @Inject
    private PictureDesk pictures;
    @Inject
    private Screening screening;
    @Inject
    private Acts acts;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected AdjudicationDesk() {}

    /** Whether the reader decides there. */
    public boolean decides(Reader reader, AskId id) {
        var batch = batches.seenBy(reader, id);
        return batch.requestedBy(reader) || adjudicators.of(id).contains(reader.id());
    }

    /** Batches of others in which something waits for the reader. */
    public List<Batch> waiting(Reader reader) {
        return adjudicators.batches(reader.id()).stream().filter(id -> asks.sees(reader, id)).limit(LISTED)
                .flatMap(id -> batches.find(id).stream()).toList();
    }

    /** Whom its requester has named; theirs to know. @throws NotAllowedNow to everybody else */
    public List<ColleagueId> named(Reader requester, AskId id) {
        own(requester, id);
        return adjudicators.of(id);
    }

    /**
     * Lets a colleague decide who may see the batch.
     *
     * @throws BadInput naming `colleague` where there is none such, or that one may not see it
     * @throws NotAllowedNow where it is somebody else's batch, or there are {@link #MOST_ADJUDICATORS} already
     */
    public void name(Reader requester, AskId id, ColleagueId who) {
        own(requester, id);
        var known = adjudicators.of(id);
        if (known.contains(who))
            return;
        if (known.size() >= MOST_ADJUDICATORS)
            throw new NotAllowedNow(Message.of("judging.too-many-adjudicators", MOST_ADJUDICATORS));
        if (colleagues.reader(who).filter(reader -> asks.sees(reader, id)).isEmpty())
            throw new BadInput("colleague", who.toString(), Message.of("judging.not-for-them"));
        adjudicators.add(id, who, clock.instant());
        outbox.append(id.value(), new AdjudicatorNamed(id.value(), who.value()));
        acts.keep(NAMED, id.value(), requester.id().value());
    }

    /** @throws NotAllowedNow where it is somebody else's batch */
    public void dismiss(Reader requester, AskId id, ColleagueId who) {
        own(requester, id);
        adjudicators.remove(id, who);
        acts.keep(DISMISSED, id.value(), requester.id().value());
    }

    /** What waits in a batch, behind an item's number. @throws BatchNotFound to who does not decide there */
    public List<Contested> waiting(Reader reader, AskId id, int after, int limit) {
        deciding(reader, id);
        return adjudicators.waiting(id, after, limit).stream().flatMap(item -> items.find(id, item).stream())
                .map(this::contested).toList();
    }

    /** One item with what was said of it. @throws BatchNotFound where it is not the reader's to decide */
    public Contested see(Reader reader, AskId id, ItemId item) {
        deciding(reader, id);
        return contested(items.find(id, item).orElseThrow(BatchNotFound::new));
    }

    private Contested contested(Item item) {
        var form = batches.find(item.batch()).flatMap(Batch::form).orElseThrow();
        return new Contested(item, pictures.shown(item.batch(), form, item.data()),
                judgments.of(item.batch(), item.seq()).stream()
                        .sorted(Comparator.comparing(one -> one.id().value()))
                        .map(one -> new Contested.Said(one.answer(), one.skipReason(), one.comment())).toList());
    }

    /**
     * Decides an item for good.
     *
     * @throws BadInput naming inputs of the form, or `reason`
     * @throws NotAllowedNow where it does not wait any more, or the reader has judged it
     * @throws BatchNotFound where it is not the reader's to decide
     */
    public void decide(Reader reader, AskId id, ItemId itemId, JsonObject answer, String reason) {
        var batch = deciding(reader, id);
        var item = items.find(id, itemId).orElseThrow(BatchNotFound::new);
        String why = reason(reader, reason);
        var checked = batch.form().orElseThrow().check(answer, item.data())
                .worded(text -> screening.passed(reader.id(), "answer", text));
        if (sayings.of(id, item.seq(), reader.id()).isPresent())
            throw new NotAllowedNow(Message.of("judging.judged-it"));
        if (batch.state().over() || places.hold(id, item.seq())
                .filter(place -> place.state() == ItemState.ADJUDICATE).isEmpty())
            throw new NotAllowedNow(Message.of("judging.decided"));
        adjudicators.decide(id, item.seq(), checked.json(), reader.id(), why, clock.instant());
        acts.keep(DECIDED, id.value(), reader.id().value());
        decider.mayBeOver(batch);
    }

    private Batch deciding(Reader reader, AskId id) {
        if (!decides(reader, id))
            throw new BatchNotFound();
        return batches.seenBy(reader, id);
    }

    private void own(Reader requester, AskId id) {
        if (!batches.seenBy(requester, id).requestedBy(requester))
            throw new NotAllowedNow(Message.of("batch.only-its-requester"));
    }

    private String reason(Reader writer, String said) {
        return Optional.of(said.strip()).filter(text -> !text.isEmpty() && text.length() <= LONGEST_REASON)
                .map(text -> screening.passed(writer.id(), "reason", text))
                .orElseThrow(() -> new BadInput("reason", said, said.isBlank()
                        ? Message.of("bad.missing")
                        : Message.of("bad.too-long", LONGEST_REASON)));
    }
}
