package org.cadre.outcomes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;

import org.cadre.asks.AskId;
import org.cadre.batches.Batches;
import org.cadre.batches.Item;
import org.cadre.batches.Items;
import org.cadre.batches.Judgment;
import org.cadre.batches.JudgmentState;
import org.cadre.batches.Judgments;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;

/**
 * Takes a run from its beginning to its results, in small transactions. Where the server dies in the middle the message comes
 * again, and the run begins anew; until it is through, the batch has the results that it had.
 */
@ApplicationScoped
class RunConsensus implements Handler<ConsensusWanted> {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int ITEMS = 1_000;
    private static final int RESULTS = 2_000;

    @Inject
    private Runs runs;
    @Inject
    private Flags flags;
    @Inject
    private Batches batches;
    @Inject
    private Items items;
    @Inject
    private Judgments judgments;
    @Inject
    private Steps steps;
    @Inject
    private Clock clock;

    protected RunConsensus() {}

    @Override
    public Class<ConsensusWanted> message() {
        return ConsensusWanted.class;
    }

    /** It reads for long, computes and writes for long. */
    @Override
    public boolean leavesTheDatabase() {
        return true;
    }

    @Override
    public void handle(ConsensusWanted message, Delivery delivery) {
        var output = UUID.randomUUID();
        steps.step(() -> runs.begin(new RunId(message.run()), output, clock.instant()))
                .ifPresent(run -> run(run.batch(), output));
    }

    private void run(AskId id, UUID output) {
        var excluded = steps.step(() -> runs.excluded(id));
        var batch = steps.step(() -> batches.find(id)).orElseThrow();
        var crowd = new Crowd(batch.form().orElseThrow());
        int judged = read(id, crowd, excluded);
        steps.step(() -> {
            runs.expect(output, judged * crowd.columns().size() * Method.values().length);
            return true;
        });
        try {
            crowd.columns().forEach(column -> settle(new Computation(column), output));
            var found = crowd.flags();
            steps.step(() -> {
                if (runs.finish(output, crowd.judgments(), crowd.workers(), excluded.size(), parameters(),
                        clock.instant()))
                    flags.keep(id, found, clock.instant());
                return true;
            });
        } catch (ArithmeticException tooMany) {
            steps.step(() -> {
                runs.fail(output, clock.instant());
                return true;
            });
        }
    }

    /** @return how many items anybody has judged */
    private int read(AskId id, Crowd crowd, Set<ColleagueId> excluded) {
        int judged = 0;
        for (var page = page(id, 0); !page.isEmpty(); page = page(id, page.getLast().item().seq()))
            for (Judged one : page) {
                crowd.expect(one.item());
                var counting = one.said().stream().filter(said -> said.state() == JudgmentState.GIVEN
                        && !excluded.contains(said.worker())).toList();
                counting.forEach(said -> crowd.add(one.item(), said));
                judged += counting.isEmpty() ? 0 : 1;
            }
        return judged;
    }

    /** An item and what stands of it. */
    private record Judged(Item item, List<Judgment> said) {}

    private List<Judged> page(AskId id, int after) {
        return steps.step(() -> {
            var found = items.after(id, after, ITEMS);
            if (found.isEmpty())
                return List.<Judged>of();
            var said = judgments.of(id, found.getFirst().seq(), found.getLast().seq());
            var page = new ArrayList<Judged>();
            int at = 0;
            for (Item item : found) {
                int from = at;
                while (at < said.size() && said.get(at).seq() == item.seq())
                    at++;
                page.add(new Judged(item, said.subList(from, at)));
            }
            return page;
        });
    }

    private void settle(Computation computation, UUID output) {
        var buffer = new ArrayList<Outcome>();
        computation.outcomes(outcome -> {
            buffer.add(outcome);
            if (buffer.size() >= RESULTS)
                flush(output, buffer);
        });
        flush(output, buffer);
        var agreements = computation.agreements();
        steps.step(() -> {
            agreements.forEach(one -> runs.add(output, one));
            return true;
        });
    }

    private void flush(UUID output, List<Outcome> buffer) {
        if (!buffer.isEmpty())
            steps.step(() -> {
                runs.add(output, buffer);
                return true;
            });
        buffer.clear();
    }

    private static JsonObject parameters() {
        var all = JSON.createObjectBuilder();
        for (Method method : Method.values()) {
            var one = JSON.createObjectBuilder();
            method.parameters().forEach(one::add);
            all.add(method.name(), one);
        }
        return all.add("KRIPPENDORFF_ALPHA", JSON.createObjectBuilder().add("samples", Computation.SAMPLES)
                .add("level", Computation.LEVEL).add("seed", Computation.SEED)).build();
    }
}
