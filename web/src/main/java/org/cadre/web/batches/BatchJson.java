package org.cadre.web.batches;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.json.JsonObject;

import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.batches.Batch;
import org.cadre.batches.BatchState;
import org.cadre.forms.Form;
import org.cadre.governance.Classification;
import org.cadre.people.Reader;
import org.cadre.people.WallId;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A batch as the API writes it; what only its requester is told is absent for others. */
@Schema(name = "Batch")
public record BatchJson(@Schema(description = "also the ask's, once it is started") UUID id,
        @Schema(implementation = BatchState.class) String state, String title,
        @Schema(description = "the instructions, as Markdown") String text, List<String> tags, String language,
        @Schema(implementation = Classification.class) String classification,
        @Schema(implementation = Urgency.class) String urgency, @Nullable UUID wall,
        @Schema(minimum = "1", maximum = "5", description = "1 before all others") int priority,
        @Schema(type = SchemaType.OBJECT, description = "what is asked of every item; absent while there is none") @Nullable JsonObject form,
        int items,
        @Schema(description = "items with an expected answer; only for its requester") @Nullable Integer goldItems,
        @Schema(description = "only for its requester") @Nullable SettingsJson settings, Instant createdAt,
        @Nullable Instant startedAt, @Nullable Instant endedAt) {
    /** For the API's document. */
    public static final String RUNNING = BatchExamples.RUNNING;

    public static BatchJson of(Reader reader, Batch batch, NewAsk words) {
        boolean own = batch.requestedBy(reader);
        return new BatchJson(batch.id().value(), batch.state().name(), words.title(), words.text(), words.tags(),
                words.language().toLanguageTag(), words.classification().name(), words.urgency().name(),
                words.wall().map(WallId::value).orElse(null), batch.priority(),
                batch.form().map(Form::json).orElse(null), batch.items(), own ? batch.goldItems() : null,
                own ? SettingsJson.of(batch.settings()) : null, batch.createdAt(), batch.startedAt().orElse(null),
                batch.endedAt().orElse(null));
    }

    /** One page; `next` is the cursor of the following one, absent at the end. */
    public record BatchList(List<BatchJson> items, @Nullable String next) {}
}
