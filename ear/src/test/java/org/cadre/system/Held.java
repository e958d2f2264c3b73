package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.cadre.system.Cadre.Demo;

/** What waits for somebody's approval. */
final class Held {
    private Held() {}

    /** A task of the demo company's asker that is long enough for the manager to be asked. */
    static String task(String text) {
        Answer answer = Cadre.running().api(Demo.ASKER).post("/tasks", """
                {"text": "%s", "brief": {"deliverable": "A photo of each", "effortMinutes": 600, "costCentre": "7"}}"""
                .formatted(text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.id().orElseThrow().toString();
    }

    static String state(String id) throws SQLException {
        try (var connection = Cadre.running().database();
                var query = connection.prepareStatement("select state from held_ask where id = cast(? as uuid)")) {
            query.setString(1, id);
            var rows = query.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }
}
