package org.cadre.outcomes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

import org.cadre.batches.Batch;
import org.cadre.batches.Enclosure;
import org.cadre.bundles.Parcel;
import org.cadre.csv.SheetWriter;

/**
 * The consensus in a batch's archive: how it was worked out and how far workers agree ({@code consensus.json}), and what each
 * method makes of each item ({@code consensus.csv}, {@code consensus.jsonl}). Nothing where none was worked out yet.
 */
@ApplicationScoped
public class ConsensusEnclosure implements Enclosure {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int PAGE = 500;

    @Inject
    private ConsensusPages pages;

    protected ConsensusEnclosure() {}

    @Override
    public void enclose(Batch batch, Parcel parcel) throws IOException {
        var run = pages.current(batch.id());
        if (run.isEmpty())
            return;
        var output = run.flatMap(ConsensusRun::output).orElseThrow();
        parcel.add("consensus.json", out -> line(out, description(batch, run.get(), output)));
        parcel.add("consensus.csv", out -> {
            var sheet = new SheetWriter(out, List.of("number", "input", "method", "value", "confidence"));
            each(output, one -> sheet.row(List.of(Integer.toString(one.seq()), one.input(), one.method(),
                    one.value().orElse(""), Double.toString(one.confidence()))));
            sheet.end();
        });
        parcel.add("consensus.jsonl", out -> each(output, one -> line(out, json(one))));
        if (!pages.current(batch.id()).flatMap(ConsensusRun::output).equals(Optional.of(output)))
            throw new IOException("the consensus of " + batch.id() + " was worked out anew while it was packed");
    }

    /** Takes one result after the other. */
    @FunctionalInterface
    private interface Taking {
        void take(Outcome one) throws IOException;
    }

    private void each(UUID output, Taking taking) throws IOException {
        for (var page = pages.outcomes(output, 0, PAGE); !page.isEmpty(); page = pages.outcomes(output,
                page.getLast().seq(), PAGE))
            for (Outcome one : page)
                taking.take(one);
    }

    private JsonObject description(Batch batch, ConsensusRun run, UUID output) {
        var json = JSON.createObjectBuilder().add("judgments", run.judgments().orElse(0))
                .add("workers", run.workers().orElse(0)).add("excludedWorkers",
                        JSON.createArrayBuilder(pages.excluded(batch.id()).stream().map(batch::pseudonym).sorted()
                                .toList()));
        run.parameters().ifPresent(parameters -> json.add("parameters", parameters));
        var agreements = JSON.createArrayBuilder();
        for (Agreement one : pages.agreements(output)) {
            var agreement = JSON.createObjectBuilder().add("input", one.input()).add("option", one.option())
                    .add("metric", one.metric());
            one.alpha().ifPresent(alpha -> agreement.add("alpha", alpha));
            one.low().ifPresent(low -> agreement.add("low", low));
            one.high().ifPresent(high -> agreement.add("high", high));
            agreements.add(agreement);
        }
        return json.add("agreements", agreements).build();
    }

    private static JsonObject json(Outcome one) {
        var json = JSON.createObjectBuilder().add("number", one.seq()).add("input", one.input()).add("method",
                one.method());
        one.value().ifPresent(value -> json.add("value", value));
        return json.add("confidence", one.confidence()).build();
    }

    private static void line(OutputStream out, JsonValue json) throws IOException {
        out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
