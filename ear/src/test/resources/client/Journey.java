import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.cadre.client.ApiClient;
import org.cadre.client.ApiException;
import org.cadre.client.api.AsksApi;
import org.cadre.client.api.SearchApi;
import org.cadre.client.api.TokensApi;
import org.cadre.client.model.Answer;
import org.cadre.client.model.Ask;
import org.cadre.client.model.AskState;
import org.cadre.client.model.NewAnswer;
import org.cadre.client.model.NewAsk;
import org.cadre.client.model.TokenRequest;
import org.cadre.client.model.Urgency;

/** What a program does with the client that it had generated: as its test compiles it, beside the client. */
public final class Journey {
    private static final String WORD = "zephyranthes";

    private Journey() {}

    /** @param parts the server's address, the asker's mail, the expert's, and the password of both */
    public static void main(String[] parts) throws ApiException, InterruptedException {
        ApiClient asker = signedIn(parts[0], parts[1], parts[3]);
        ApiClient expert = signedIn(parts[0], parts[2], parts[3]);

        NewAsk wanted = new NewAsk().text("Who waters the " + WORD + " in building two?").tags(List.of("plants"))
                .urgency(Urgency.LOW);
        Ask filed = new AsksApi(asker).fileAsk(wanted, UUID.randomUUID().toString());
        Ask read = new AsksApi(asker).readAsk(filed.getId());
        check(read.equals(filed), read + " is not " + filed);
        check(read.getState() == AskState.OPEN && read.getUrgency() == Urgency.LOW, "it is " + read);
        check(read.getText().equals(wanted.getText()) && read.getFiledAt() != null, "it is " + read);

        Answer answer = new AsksApi(expert).giveAnswer(filed.getId(), new NewAnswer().text("The concierge."), null);
        check(new AsksApi(asker).listAnswers(filed.getId()).equals(List.of(answer)), "the answer is not listed");
        check(new AsksApi(asker).acceptAnswer(filed.getId(), answer.getId()).getAccepted(), "it is not accepted");

        awaitFound(asker, filed.getId());
        page(asker);
        try {
            new AsksApi(asker).readAsk(UUID.randomUUID());
            check(false, "an ask that is not there was read");
        } catch (ApiException missing) {
            check(missing.getCode() == 404, "it is told by " + missing.getCode());
        }
    }

    private static ApiClient signedIn(String address, String mail, String password) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(address);
        String token = new TokensApi(client).issueToken(new TokenRequest().mail(mail).password(password)
                .label("generated client").scopes(List.of("asks:read", "asks:write", "search:read"))).getToken();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    /** The index follows the database. */
    private static void awaitFound(ApiClient client, UUID ask) throws ApiException, InterruptedException {
        for (int i = 0; i < 300; i++) {
            var found = new SearchApi(client).search(null, null, null, null, null, null, 10, WORD);
            if (found.getItems().stream().anyMatch(result -> ask.equals(result.getId()) || ask.equals(result.getAsk())))
                return;
            Thread.sleep(100);
        }
        check(false, "the ask is not found");
    }

    private static void page(ApiClient client) throws ApiException {
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = new AsksApi(client).listAsks(cursor, 2, null, null);
            page.getItems().forEach(ask -> seen.add(ask.getId()));
            cursor = page.getNext();
        } while (cursor != null && seen.size() < 9);
        check(seen.size() > 4 && new HashSet<>(seen).size() == seen.size(), "the pages have " + seen);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds)
            throw new IllegalStateException(otherwise);
    }
}
