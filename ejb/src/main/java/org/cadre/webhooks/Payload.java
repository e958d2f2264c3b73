package org.cadre.webhooks;

import java.time.Instant;
import java.util.SequencedMap;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** What is sent: type, time, and ids with links; never text. */
final class Payload {
    private Payload() {}

    /** @param ids and links by name, in their order */
    static String of(EventType type, Instant at, SequencedMap<String, ?> ids, SequencedMap<String, ?> links) {
        var data = object(ids);
        if (!links.isEmpty())
            data.add("links", object(links));
        return Json.createObjectBuilder().add("type", type.word()).add("timestamp", at.toString()).add("data", data)
                .build().toString();
    }

    private static JsonObjectBuilder object(SequencedMap<String, ?> values) {
        var object = Json.createObjectBuilder();
        values.forEach((name, value) -> object.add(name, value.toString()));
        return object;
    }
}
