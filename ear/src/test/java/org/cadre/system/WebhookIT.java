package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Events at a program of the company, from the API to the signature. */
@SystemTest
class WebhookIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern SECRET = Pattern.compile("\"secret\":\"whsec_([^\"]+)\"");
    private final List<Got> received = new CopyOnWriteArrayList<>();
    private HttpServer receiver;

    private record Got(String path, String id, String timestamp, String signature, String body) {
        boolean tells(String type, UUID ask) {
            return body.contains("\"type\":\"" + type + "\"") && body.contains(ask.toString());
        }
    }

    @SuppressWarnings("NullAway.Init")
    WebhookIT() {}

    @BeforeEach
    void listen(Cadre cadre) throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", cadre.hooksPort()), 0);
        receiver.createContext("/", this::take);
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        received.add(new Got(exchange.getRequestURI().getPath(), headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"), headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Test
    void anEventArrivesSignedWithIdsAndNoText(Cadre cadre) throws Exception {
        var admin = cadre.api(Demo.CIO);
        Answer made = admin.post("/webhooks", """
                {"url": "http://127.0.0.1:%d/it", "description": "Dashboard", "events": ["ask.filed", "answer.given", \
                "answer.accepted"]}""".formatted(cadre.hooksPort()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        UUID webhook = made.id().orElseThrow();
        String secret = secret(made);
        UUID ask = cadre.api(Demo.ASKER).post("/asks", "{\"text\": \"Which hook holds the anchor of the tender?\"}")
                .id().orElseThrow();
        UUID hidden = admin.post("/asks",
                "{\"text\": \"Which hook holds the merger?\", \"classification\": \"RESTRICTED\"}").id().orElseThrow();
        Got got = await("ask.filed", ask);
        assertThat(got.body()).doesNotContain("anchor").contains("\"links\":{\"ask\":\"http");
        assertThat(got.signature()).isEqualTo(signature(secret, got));
        UUID answer = cadre.api(Demo.EXPERT).post("/asks/" + ask + "/answers", "{\"text\": \"The big one.\"}").id()
                .orElseThrow();
        assertThat(await("answer.given", ask).body()).contains("\"answer\":\"" + answer + "\"").doesNotContain("big");

        Answer fresh = admin.post("/webhooks/" + webhook + "/rotate", "");
        assertThat(fresh.status()).isEqualTo(201);
        cadre.api(Demo.ASKER).post("/asks/" + ask + "/answers/" + answer + "/accept", "");
        Got accepted = await("answer.accepted", ask);
        assertThat(accepted.signature().split(" ")).containsExactly(signature(secret(fresh), accepted),
                signature(secret, accepted));

        Answer log = admin.get("/webhooks/" + webhook + "/deliveries?limit=2");
        assertThat(log.body()).contains("\"state\":\"DELIVERED\"", "\"status\":204", "\"next\":\"");
        assertThat(admin.post("/webhooks/" + webhook + "/deliveries/" + got.id() + "/replay", "").status())
                .isEqualTo(202);
        Await.until("the same event again", () -> received.stream().filter(one -> one.id().equals(got.id()))
                .map(Got::body).filter(got.body()::equals).count() == 2);
        assertThat(received).as("nothing of a restricted ask").noneMatch(one -> one.body().contains(hidden.toString()));
        assertThat(admin.delete("/webhooks/" + webhook).status()).isEqualTo(204);
        assertThat(admin.get("/webhooks/" + webhook).status()).isEqualTo(404);
    }

    @Test
    void itIsChangedByWhoeverHasSeenItAndByNobodyElse(Cadre cadre) {
        var admin = cadre.api(Demo.CIO);
        Answer refused = admin.post("/webhooks", "{\"url\": \"https://elsewhere.example/\", \"events\": [\"x\"]}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"events\"");
        UUID webhook = admin.post("/webhooks", "{\"url\": \"http://127.0.0.1:" + cadre.hooksPort()
                + "/it2\", \"events\": [\"ask.closed\"]}").id().orElseThrow();
        String path = "/webhooks/" + webhook;
        Answer read = admin.get(path);
        assertThat(read.body()).contains("\"clearance\":\"INTERNAL\"").doesNotContain("whsec_");
        assertThat(admin.with("If-Match", "").patch(path, "{\"enabled\": false}").status()).isEqualTo(428);
        Answer changed = admin.with("If-Match", read.header("ETag")).patch(path, "{\"enabled\": false}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.body()).contains("\"enabled\":false", "\"events\":[\"ask.closed\"]");
        assertThat(changed.header("ETag")).isEqualTo(admin.get(path).header("ETag")).isNotEqualTo(read.header("ETag"));
        assertThat(admin.with("If-Match", read.header("ETag")).patch(path, "{\"enabled\": true}").status())
                .isEqualTo(412);
        assertThat(admin.post(path + "/test", "").status()).isEqualTo(409);
        assertThat(admin.patch(path, "{\"enabled\": true}").status()).isEqualTo(200);
        assertThat(admin.post(path + "/test", "").status()).isEqualTo(202);
        Await.until("the test event", () -> received.stream()
                .anyMatch(got -> got.path().equals("/it2") && got.body().contains("webhook.test")));
        assertThat(cadre.api(Demo.ASKER).get(path).status()).isEqualTo(404);
        assertThat(cadre.signedIn(Demo.ASKER).get("/admin/webhooks").status()).isEqualTo(404);
        assertThat(admin.get(path + "/events").body()).contains("\"CREATED\"", "\"CHANGED\"");
        assertThat(admin.delete(path).status()).isEqualTo(204);
    }

    @Test
    void anAdministratorDoesItAllOnThePages(Cadre cadre) {
        Visitor office = cadre.signedIn(Demo.CIO);
        String list = "/admin/webhooks";
        String url = "http://127.0.0.1:" + cadre.hooksPort() + "/pages";
        Answer refused = office.submit(list, list, Map.of("url", "https://elsewhere.example/", "events", "ask.filed"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("CADRE_WEBHOOK_HOSTS").contains("value=\"https://elsewhere.example/\"");
        Answer made = office.submit(list, list, Map.of("url", url, "events", "ask.filed", "clearance", "PUBLIC",
                "enabled", "yes"));
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        assertThat(made.body()).contains("whsec_", url);
        Matcher link = Pattern.compile("/admin/webhooks/[0-9a-f-]{36}").matcher(made.body());
        assertThat(link.find()).isTrue();
        String page = link.group();
        assertThat(office.get(page).body()).doesNotContain("whsec_");
        office.submit(page, page + "/test", Map.of());
        Await.until("the test event", () -> received.stream().anyMatch(got -> got.path().equals("/pages")));
        Await.until("it in the log", () -> office.get(page).body().contains("delivered"));
        String id = received.stream().filter(got -> got.path().equals("/pages")).findFirst().orElseThrow().id();
        office.submit(page, page + "/deliveries/" + id + "/replay", Map.of());
        Await.until("the same again", () -> received.stream().filter(got -> got.id().equals(id)).count() == 2);
        assertThat(office.submit(page, page + "/rotate", Map.of()).body()).contains("whsec_", "signs too until");
        office.submit(page, page, Map.of("url", url, "events", "ask.closed", "clearance", "PUBLIC"));
        assertThat(office.get(page).body()).contains("switched off", "Changed by");
        assertThat(office.get(list).body()).contains(url, "switched off");
        office.submit(page, page + "/delete", Map.of());
        assertThat(office.get(page).status()).isEqualTo(404);
    }

    private Got await(String type, UUID ask) {
        return Await.some(type + " at the receiver", PATIENCE,
                () -> received.stream().filter(got -> got.tells(type, ask)).findFirst());
    }

    private static String secret(Answer answer) {
        Matcher secret = SECRET.matcher(answer.body());
        return Optional.of(secret).filter(Matcher::find).map(found -> found.group(1)).orElseThrow();
    }

    private static String signature(String secret, Got got) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        String signed = got.id() + "." + got.timestamp() + "." + got.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
