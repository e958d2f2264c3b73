package org.cadre.web.batches;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.json.JsonObject;

import org.cadre.batches.Item;
import org.cadre.batches.ItemState;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An item as its requester sees it. */
@Schema(name = "BatchItem")
public record ItemJson(UUID id, @Schema(description = "its number, from 1, in the order of the files") int number,
        @Schema(description = "its requester's own key, or empty") String reference,
        @Schema(description = "its fields by column") Map<String, String> data,
        @Schema(type = SchemaType.OBJECT, description = "the expected answer, where there is one") @Nullable JsonObject gold,
        int wanted, int given, @Schema(implementation = ItemState.class) String state,
        @Schema(type = SchemaType.OBJECT, description = "the answer that counts, once it is decided") @Nullable JsonObject result,
        @Nullable Double confidence) {
    static final String EXAMPLE = """
            {"id": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "number": 7, "reference": "m-1007", "data": {"id": "m-1007", \
            "order": "4711", "text": "It came late."}, "wanted": 3, "given": 3, "state": "DONE", "result": {"complaint": \
            "yes"}, "confidence": 0.97}""";

    static ItemJson of(Item item) {
        return new ItemJson(item.id().value(), item.seq(), item.reference(), item.data(), item.gold().orElse(null),
                item.wanted(), item.given(), item.state().name(), item.result().orElse(null),
                item.confidence().orElse(null));
    }

    /** One page; `next` is the cursor of the following one, absent at the end. */
    public record ItemList(List<ItemJson> items, @Nullable String next) {}
}
