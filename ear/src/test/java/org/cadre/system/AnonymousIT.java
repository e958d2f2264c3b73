package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** Whoever asks anonymously is nowhere, until two people with cause find out together. */
@SystemTest
class AnonymousIT {
    private static final String WORD = "xanthippe";
    private static final String MAIL = "zenobia.quillfeather@cadre.example";
    private static final String SECOND = "second.governor@cadre.example";
    /** The ask and its two answers are what has parts with addresses of their own. */
    private static final int WITH_PARTS = 3;
    private static final Pattern PASS = Pattern.compile("/pass/[^\\s\"<]+");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Where everybody stands, whatever they asked. */
    private static final Set<String> DIRECTORY = Set.of("/colleagues");
    private static final Set<String> PAGES_OF_PEOPLE = Set.of("/people", "/admin/accounts", "/live",
            "/operation/metrics", "/assets/{build}/{name}");
    private static final Map<String, String> QUERIES = Map.of("/search", "?q=" + WORD, "/experts", "?need=" + WORD,
            "/asks/similar", "?text=" + WORD, "/names", "?q=x", "/skills", "?q=" + WORD);

    @Test
    void nobodyLearnsWhoAskedUntilTwoWithCauseFindOutAndTheAskerHearsOfIt(Cadre cadre) throws Exception {
        Staff.letTheExpertHaveTime();
        String asker = admit(cadre, "Zenobia Quillfeather", MAIL, "ZQ-4711");
        String second = admit(cadre, "Second Governor", SECOND, "SG-1");
        sql(cadre, "insert into account_role (colleague_id, role) values (cast(? as uuid), 'GOVERNANCE')", second);
        ApiClient own = cadre.api(MAIL, cadre.demoPassword());
        ApiClient expert = cadre.api(Demo.EXPERT);
        ApiClient office = cadre.api(Demo.CIO);
        String ask = conversation(cadre, own, expert, asker);

        assertThat(own.get("/asks/" + ask).body()).contains("\"anonymous\":true", asker);
        List<String> ids = ids(cadre, ask);
        assertThat(ids).hasSizeGreaterThan(8);
        int read = 0;
        for (var reader : List.of(Demo.EXPERT, Demo.CIO))
            read += read(cadre, cadre.api(reader), cadre.signedIn(reader), ids, asker);
        read += read(cadre, cadre.api(SECOND, cadre.demoPassword()),
                cadre.visitor().signIn(SECOND, cadre.demoPassword()), ids, asker);
        assertHidden("metrics", metrics(cadre), asker);
        int mails = mails(cadre, asker);

        breakTheGlass(cadre, office, expert, ask, asker);
        String told = mail(cadre, MAIL, "have learned");
        assertThat(told).contains("Second Governor", "danger to somebody");
        assertThat(own.get("/notices").body()).contains("GLASS_BROKEN", "Second Governor", "danger to somebody");
        read += read(cadre, expert, cadre.signedIn(Demo.EXPERT), ids, asker);
        System.out.println(read + " pages and answers of the API and " + mails
                + " mails to others name no anonymous asker");
    }

    /** The asker does everything there that one can do. */
    private static String conversation(Cadre cadre, ApiClient own, ApiClient expert, String asker)
            throws Exception {
        String file = created(own.send("POST", "/files?name=gateway.log",
                HttpRequest.BodyPublishers.ofString("09:00 gateway up"), "application/octet-stream"));
        String ask = created(own.post("/asks", "{\"anonymous\": true, \"tags\": [\"kubernetes\"], \"text\": "
                + "\"Helm upgrade of the " + WORD
                + " shop on Kubernetes hangs with pending-upgrade. How do I get it back?"
                + " [gateway.log](/files/" + file + ")\"}"));
        Await.some("the expert to be invited", PATIENCE, () -> id(cadre, "select id from invitation where ask_id = "
                + "cast(? as uuid) and invitee_id = (select id from colleague where mail = 'expert@cadre.example')",
                ask));
        String invited = mail(cadre, Demo.EXPERT.mail(), WORD);
        var pass = PASS.matcher(invited.substring(invited.lastIndexOf(WORD)));
        assertThat(pass.find()).isTrue();
        assertHidden("the page to accept", cadre.visitor().get(pass.group()).body(), asker);
        var waiting = cadre.signedIn(Demo.EXPERT);
        for (String page : List.of("/", "/inbox"))
            assertHidden(page, waiting.get(page).body(), asker);
        String answer = created(expert.post("/asks/" + ask + "/answers", "{\"text\": \"Roll it back.\"}"));
        created(expert.post("/asks/" + ask + "/comments", "{\"text\": \"Which version?\"}"));
        created(own.post("/asks/" + ask + "/comments", "{\"text\": \"The newest, @cio.\"}"));
        created(own.post("/asks/" + ask + "/answers/" + answer + "/comments", "{\"text\": \"That helps.\"}"));
        String found = created(own.post("/asks/" + ask + "/answers", "{\"text\": \"Or delete the secret.\"}"));
        created(own.post("/asks/" + ask + "/answers/" + found + "/authors", "{\"who\": \"cio@cadre.example\"}"));
        created(own.post("/asks/" + ask + "/revisions", "{\"base\": \"" + ask + "\", \"title\": \"The " + WORD
                + " shop hangs\", \"note\": \"shorter\"}"));
        created(own.post("/asks/" + ask + "/answers/" + found + "/revisions", "{\"base\": \"" + found
                + "\", \"text\": \"Or delete the release's secret.\"}"));
        assertThat(own.post("/asks/" + ask + "/answers/" + answer + "/accept", "").status()).isEqualTo(200);
        mail(cadre, Demo.EXPERT.mail(), "accepted");
        assertThat(own.post("/asks/" + ask + "/reopen", "").status()).isEqualTo(200);
        assertThat(own.post("/asks/" + ask + "/answers/" + found + "/accept", "").status()).isEqualTo(200);
        Await.until("it to be found", () -> expert.get("/search?q=" + WORD).body().contains(found));
        Await.until("its review to begin", () -> expert.get("/asks/" + ask + "/review").status() == 200);
        return ask;
    }

    private static void breakTheGlass(Cadre cadre, ApiClient office, ApiClient expert, String ask, String asker) {
        assertThat(expert.post("/glass", "{}").status()).as("without a role").isEqualTo(404);
        String wanted = "{\"ask\": \"" + ask + "\", \"cause\": \"%s\"}";
        assertThat(office.post("/glass", wanted.formatted("too short")).status()).isEqualTo(400);
        String glass = created(office.post("/glass", wanted.formatted("A danger to somebody's life is told of.")));
        assertThat(office.post("/glass/" + glass + "/approve", "").status()).as("alone").isEqualTo(409);
        assertThat(office.get("/glass/" + glass + "/asker").status()).as("too early").isEqualTo(404);
        Visitor second = cadre.visitor().signIn(SECOND, cadre.demoPassword());
        assertThat(second.get("/glass").body()).contains("/glass/" + glass);
        String page = "/glass/" + glass;
        assertHidden("the request", second.get(page).body(), asker);
        Answer approved = second.submit(page, page + "/approve", Map.of());
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.body()).contains("Zenobia Quillfeather");
        assertThat(second.get("/asks/" + ask).body()).contains("Zenobia Quillfeather");
        assertThat(office.get("/glass/" + glass + "/asker").body()).contains(asker);
        assertThat(office.get("/glass/" + glass + "/steps").body()).contains("GLASS_APPROVED", "GLASS_LOOKED");
        assertHidden("the API, also to the two", office.get("/asks/" + ask).body(), asker);
        for (String nothing : List.of("", "/asker", "/steps"))
            assertThat(expert.get("/glass/" + glass + nothing).status()).isEqualTo(404);
    }

    /** @return how many answers there were to read */
    private static int read(Cadre cadre, ApiClient api, Visitor visitor, List<String> ids, String asker)
            throws Exception {
        var paths = paths(cadre);
        assertThat(paths).contains("/asks", "/asks/{id}", "/glass/{id}").containsAll(DIRECTORY);
        paths.removeAll(DIRECTORY);
        var pages = new TreeSet<>(Routes.ofPortal());
        pages.removeAll(PAGES_OF_PEOPLE);
        return read(paths, ids, api::get, asker) + read(pages, ids, visitor::get, asker);
    }

    private static int read(Set<String> paths, List<String> ids, Function<String, Answer> get, String asker) {
        return paths.stream().flatMap(path -> addresses(path, ids).stream()).toList().parallelStream()
                .mapToInt(address -> hides(address, get.apply(address), asker)).sum();
    }

    private static int hides(String address, Answer answer, String asker) {
        assertHidden(address, answer.headers().map() + answer.body(), asker);
        return answer.status() == 200 ? 1 : 0;
    }

    private static List<String> addresses(String path, List<String> ids) {
        var all = List.of(path + QUERIES.getOrDefault(path, ""));
        while (all.getFirst().contains("{")) {
            var next = new ArrayList<String>();
            boolean last = all.getFirst().indexOf('{') == all.getFirst().lastIndexOf('{');
            for (String one : all)
                for (String id : last ? ids : ids.subList(0, WITH_PARTS))
                    next.add(one.replaceFirst("\\{[a-z]+}", id));
            all = next;
        }
        return all;
    }

    private static Set<String> paths(Cadre cadre) {
        var found = new TreeSet<String>();
        String path = "";
        for (String line : cadre.visitor().get("/openapi").body().lines().toList()) {
            if (line.matches(" {0,2}\\S.*"))
                path = line.matches("  \"/api/v1/.*\":")
                        ? line.strip().replaceAll("[\":]", "").substring("/api/v1".length())
                        : "";
            else if (line.equals("    get:") && !path.isEmpty())
                found.add(path);
        }
        return found;
    }

    /** One to somebody that has these words anywhere; where several things happened at once they come in one mail. */
    private static String mail(Cadre cadre, String address, String words) {
        return Await.some("a mail to " + address + " with " + words, PATIENCE, () -> {
            for (MimeMessage mail : cadre.mail().to(address)) {
                String text = text(mail);
                if (text.contains(words))
                    return Optional.of(text);
            }
            return Optional.empty();
        });
    }

    /** As it was sent, then its subject and its parts decoded, the plain one last. */
    private static String text(MimeMessage mail) throws Exception {
        var raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        var text = new StringBuilder(raw.toString(StandardCharsets.UTF_8)).append(Mail.subject(mail));
        if (mail.getContent() instanceof Multipart parts)
            for (int i = parts.getCount() - 1; i >= 0; i--)
                text.append(parts.getBodyPart(i).getContent());
        return text.toString();
    }

    /** @return how many mails went to others */
    private static int mails(Cadre cadre, String asker) throws Exception {
        int read = 0;
        for (MimeMessage mail : cadre.mail().received()) {
            if (mail.getAllRecipients()[0].toString().contains(MAIL))
                continue;
            assertHidden(Mail.subject(mail), text(mail), asker);
            read++;
        }
        assertThat(read).isPositive();
        return read;
    }

    private static void assertHidden(String what, String text, String asker) {
        assertThat(text).as(what).doesNotContainIgnoringCase("zenobia").doesNotContainIgnoringCase("quillfeather")
                .doesNotContain("ZQ-4711").doesNotContain(asker);
    }

    private static String metrics(Cadre cadre) throws Exception {
        URI uri = cadre.uri("/operation/metrics");
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).header("Authorization",
                "Bearer " + Files.readString(cadre.home().resolve("secrets/metrics")).strip());
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static String created(Answer answer) {
        assertThat(answer.status()).as(answer.uri() + ": " + answer.body()).isEqualTo(201);
        return answer.id().map(UUID::toString).orElse("");
    }

    /** All that belongs to an ask, by its ids: itself, its answers, and what belongs to those. */
    private static List<String> ids(Cadre cadre, String ask) throws SQLException {
        var ids = new LinkedHashSet<String>();
        try (var connection = cadre.database();
                var query = connection.prepareStatement(
                        """
                                with a (id) as (select cast(? as uuid)), w (id) as (select id from answer where ask_id in (select id from a))
                                select id from a union all select id from w union all select id from comment where ask_id in (select id from a)
                                union all select id from revision where ask_id in (select id from a) or answer_id in (select id from w)
                                union all select id from invitation where ask_id in (select id from a)
                                union all select id from file where ask_id in (select id from a)""")) {
            query.setString(1, ask);
            var rows = query.executeQuery();
            while (rows.next())
                ids.add(rows.getString(1));
        }
        return List.copyOf(ids);
    }

    /** A colleague about whom there is nothing yet, with an account. */
    private static String admit(Cadre cadre, String name, String mail, String number) throws SQLException {
        String id = UUID.randomUUID().toString();
        sql(cadre, """
                insert into colleague (id, number, name, mail, org_unit, site, country, zone, language, clearance,
                  employment, version)
                select cast(? as uuid), ?, ?, ?, org_unit, site, country, zone, 'en', clearance, employment, 1
                from colleague where mail = 'asker@cadre.example'""", id, number, name, mail);
        sql(cadre, """
                insert into expert_profile (colleague_id, weekly_minutes, max_open, opted_out, version)
                values (cast(? as uuid), 120, 3, false, 1)""", id);
        sql(cadre, "insert into change_log (kind, subject) values ('colleague', cast(? as uuid))", id);
        sql(cadre, """
                insert into account (colleague_id, password_hash, failures)
                select cast(? as uuid), password_hash, 0 from account
                where colleague_id = (select id from colleague where mail = 'asker@cadre.example')""", id);
        sql(cadre, "insert into account_role (colleague_id, role) values (cast(? as uuid), 'EMPLOYEE')", id);
        return id;
    }

    private static Optional<String> id(Cadre cadre, String select, String... values) throws SQLException {
        try (Connection connection = cadre.database(); var query = connection.prepareStatement(select)) {
            for (int i = 0; i < values.length; i++)
                query.setString(i + 1, values[i]);
            var rows = query.executeQuery();
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    private static void sql(Cadre cadre, String statement, String... values) throws SQLException {
        try (Connection connection = cadre.database(); var change = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++)
                change.setString(i + 1, values[i]);
            change.executeUpdate();
        }
    }
}
