package org.cadre.judging;

import java.io.StringReader;
import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.transaction.Transactional;

import org.cadre.batches.Batch;
import org.cadre.batches.Item;
import org.cadre.batches.ItemState;
import org.cadre.forms.Answer;
import org.cadre.judging.Places.Place;
import org.cadre.outbox.Outbox;

/** Decides items that are held, as soon as they were judged as often as they were to be. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Decider {
    /** Fewer than so many are left: each may be the last but for others that are being decided right now. */
    private static final int LAST = 500;
    private static final int FEWEST_SKIPS = 3;
    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    private Places places;
    @Inject
    private Sayings sayings;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected Decider() {}

    /** Looks at an open item again, after somebody has said something. */
    void look(Batch batch, Item item) {
        var form = batch.form().orElseThrow();
        var votes = sayings.answers(batch.id(), item.seq()).stream()
                .map(said -> new Vote(form.check(object(said.answer()), item.data()), said.trust())).toList();
        var settled = new Settling(form, batch.settings().overlap()).of(votes);
        switch (settled.next()) {
            case ANOTHER -> places.another(batch.id(), item.seq());
            case DONE -> decided(batch, item, ItemState.DONE, settled);
            case ADJUDICATE -> decided(batch, item, ItemState.ADJUDICATE, settled);
        }
    }

    private void decided(Batch batch, Item item, ItemState state, Settled settled) {
        places.settle(batch.id(), item.seq(), state, settled.result().map(Answer::json)
                .filter(_ -> state == ItemState.DONE), settled.confidence(), Optional.of(clock.instant()));
        if (state == ItemState.DONE)
            mayBeOver(batch);
    }

    /** An open item was skipped: what so many leave aside is for a person. */
    void skipped(Batch batch, Place place) {
        if (place.state() == ItemState.OPEN && place.skips() + 1 >= Math.max(FEWEST_SKIPS, place.wanted()))
            places.settle(batch.id(), place.seq(), ItemState.ADJUDICATE, Optional.empty(), Optional.empty(),
                    Optional.empty());
    }

    /** An item was decided: what that means for its batch is looked at once this is committed. */
    void mayBeOver(Batch batch) {
        if (places.open(batch.id(), LAST) < LAST)
            outbox.append(batch.id().value(), new ItemDecided(batch.id().value()));
    }

    static JsonObject object(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
