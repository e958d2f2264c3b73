package org.cadre.web.judging;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.json.JsonObject;

import org.cadre.judging.Contested;
import org.cadre.judging.SkipReason;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An item that judgments leave open. */
@Schema(name = "ContestedItem")
public record ContestedJson(UUID id, int number, @Schema(description = "its fields by column") Map<String, String> data,
        @Schema(description = "files of those columns that the form shows as pictures") Map<String, UUID> pictures,
        @Schema(description = "of workers who stay unknown, in no order of theirs") List<SaidJson> said) {
    static final String EXAMPLE = """
            {"id": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "number": 7, "data": {"text": "It came late."}, "pictures": {}, "said": [{"answer": \
            {"complaint": "yes"}, "comment": ""}, {"answer": {"complaint": "no"}, "comment": "It only states a fact."}, \
            {"skipped": "CANNOT_TELL", "comment": ""}]}""";

    /** What one worker said. */
    @Schema(name = "ContestedJudgment")
    public record SaidJson(@Schema(type = SchemaType.OBJECT) @Nullable JsonObject answer,
            @Schema(implementation = SkipReason.class) @Nullable String skipped, String comment) {}

    static ContestedJson of(Contested one) {
        return new ContestedJson(one.item().id().value(), one.item().seq(), one.item().data(),
                AssignmentJson.files(one.pictures()), one.said().stream()
                        .map(said -> new SaidJson(said.answer().orElse(null), said.skipped().orElse(null),
                                said.comment()))
                        .toList());
    }

    /** One page; `next` is the cursor of the following one, absent at the end. */
    @Schema(name = "ContestedItems")
    public record ContestedList(List<ContestedJson> items, @Nullable String next) {}
}
