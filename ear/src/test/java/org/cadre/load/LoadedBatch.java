package org.cadre.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

import org.cadre.load.Clients.Client;

/** A large batch of small items, made through the API as its requester makes it, each item to be judged three times. */
final class LoadedBatch {
    private static final int OVERLAP = 3;
    private static final int GOLD_EVERY = 100;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final Served served;
    private final Api requester;

    LoadedBatch(Served served) throws SQLException {
        this.served = served;
        try (Connection database = served.database()) {
            requester = new Api(served, Clients.some(database, 1).getFirst());
        }
    }

    /** @return its id */
    String drafted() throws IOException, InterruptedException {
        String drafted = requester.sent("POST", "/api/v1/batches", """
                {"title": "Complaints among letters", "text": "Say whether somebody complains.",
                 "classification": "INTERNAL"}""");
        var found = ID.matcher(drafted);
        if (!found.find())
            throw new IllegalStateException("no batch was made: " + drafted);
        requester.sent("PUT", at(found.group(1)) + "/form", """
                {"question": "Is **{{text}}** a complaint?", "inputs": [{"key": "complaint", "label": "Complaint",
                  "type": "CHOICE", "options": [{"value": "yes", "hotkey": "y"}, {"value": "no", "hotkey": "n"}]}]}""");
        return found.group(1);
    }

    Taken filled(String id, int items) throws Exception {
        byte[] file = file(items);
        return served.taken(() -> requester.imported(at(id) + "/items?name=letters.csv", file));
    }

    private static byte[] file(int items) {
        var csv = new StringBuilder("id,text,gold\n");
        for (int i = 0; i < items; i++)
            csv.append(i).append(",The parcel of order ").append(i).append(" came ").append(i % 9)
                    .append(" days late and one of its corners was dented.,").append(i % GOLD_EVERY == 0 ? "yes" : "")
                    .append('\n');
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With the consent of the requester's manager, since it is weeks of work; by all but its requester. */
    void started(String id, List<Client> workers) throws Exception {
        requester.sent("PUT", at(id) + "/settings",
                "{\"overlap\": %1$d, \"mostOverlap\": %1$d, \"quizQuestions\": 0, \"goldPercent\": 5, \"itemSeconds\": 5}"
                        .formatted(OVERLAP));
        requester.sent("POST", at(id) + "/start", "");
        served.awaitQuiet();
        List<Client> approvers;
        try (Connection database = served.database()) {
            approvers = Clients.approvers(database, id);
        }
        for (Client approver : approvers)
            new Api(served, approver).sent("POST", "/api/v1/approvals/" + id + "/approve", "");
        served.awaitQuiet();
        for (Client worker : workers)
            new Api(served, worker).sent("POST", at(id) + "/join", "");
    }

    /** How many items were given to more workers than wanted, or to one twice. */
    String tooMuch(String id) throws SQLException {
        String given = "from judgment where state = 'GIVEN' and batch_id = '" + id + "'";
        try (Connection database = served.database()) {
            return "%d judgments; %d items judged beyond their overlap, %d twice by one worker".formatted(
                    Query.number(database, "select count(*) " + given),
                    Query.number(database, "select count(*) from (select seq " + given
                            + " and not was_gold group by seq having count(*) > " + OVERLAP + ") more"),
                    Query.number(database, "select count(*) from (select seq " + given
                            + " group by seq, worker_id having count(*) > 1) twice"));
        }
    }

    private static String at(String id) {
        return "/api/v1/batches/" + id;
    }
}
