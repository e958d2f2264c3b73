package org.cadre.web.judging;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.json.JsonObject;

import org.cadre.files.FileId;
import org.cadre.judging.Assignment;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item that the caller has before them. */
@Schema(name = "Assignment")
public record AssignmentJson(UUID batch, UUID item,
        @Schema(description = "those of its fields that the form shows, by column") Map<String, String> data,
        @Schema(description = "files of those columns that the form shows as pictures") Map<String, UUID> pictures,
        @Schema(type = SchemaType.OBJECT, description = "what is asked, as of setBatchForm") JsonObject form,
        @Schema(description = "when it may be given to somebody else") Instant until,
        @Schema(description = "how many the caller has judged in this batch") int done) {
    static final String EXAMPLE = """
            {"batch": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "item": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "data": {"text": \
            "It came late."}, "pictures": {}, "form": {"question": "Is **{{text}}** a complaint?", "shown": [], "inputs": [{"key": "complaint", \
            "label": "Complaint", "required": true, "type": "CHOICE", "options": [{"value": "yes", "label": "yes", "hotkey": \
            "y"}, {"value": "no", "label": "no", "hotkey": "n"}]}]}, "until": "2026-03-01T10:10:00Z", "done": 41}""";

    static Map<String, UUID> files(Map<String, FileId> pictures) {
        var files = new TreeMap<String, UUID>();
        pictures.forEach((column, file) -> files.put(column, file.value()));
        return files;
    }

    static AssignmentJson of(Assignment one) {
        return new AssignmentJson(one.batch().value(), one.item().value(), one.data(), files(one.pictures()),
                one.form().json(),
                one.until(), one.done());
    }
}
