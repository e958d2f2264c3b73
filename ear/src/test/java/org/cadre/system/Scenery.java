package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import org.cadre.system.Cadre.Demo;

/** What must have happened for every page to have something to show, all of it done through the API and by mail. */
final class Scenery {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern PASS = Pattern.compile("/pass/[^\\s\"<]+");
    private static final Pattern KEY = Pattern.compile("/key/[^\\s\"<]+");
    private static final Pattern UNSUBSCRIBE = Pattern.compile("/unsubscribe/[^\\s\">]+");

    final Staff newcomer = Staff.speaking("en").getFirst();
    /** An open question of the asker that the expert answered and the asker commented on. */
    final UUID answered;
    final UUID answer;
    final UUID comment;
    /** The accepted answer of another. */
    final UUID accepted;
    final String invitationOver;
    /** A question that waits for the expert. */
    final UUID invited;
    final String invitation;
    /** A question that its asker files anonymously, and the office's request to learn who it was. */
    final UUID anonymous;
    final UUID glass;
    final String erasure;
    /** A question that waits for the office's approval. */
    final UUID held = UUID.randomUUID();
    /** A review of access with something for the office to decide. */
    final UUID review = UUID.randomUUID();
    /** A service account. */
    final UUID machine;
    /** A webhook whose receiver does not answer. */
    final UUID webhook;
    /** Tasks of the asker: one that is free, one that the expert is at, one that the expert delivered. */
    final UUID task;
    final UUID taken;
    final UUID delivered;
    /** A delivered task of the asker with a scorecard, which the newcomer reviews. */
    final UUID reviewed;
    final UUID seat = UUID.randomUUID();
    /** With somebody on duty. */
    final UUID pool;
    /** An open question of the asker, for which nobody has all the skills. */
    final UUID unfit;
    /** Batches of the asker: one to be started, one that runs, and how its items came in. */
    final UUID draft;
    final UUID batch;
    final UUID items;
    /** Batches on which the expert works. */
    final WorkScenery work;
    /** A month with a pack, which somebody changed in the database. */
    static final String MONTH = "2026-01";
    final UUID schedule;
    /** The job of an archive. */
    final String archive;
    final String pass;
    /** Where the newcomer may choose another password. */
    final String key;
    final String unsubscribe;

    private static final AtomicInteger MADE = new AtomicInteger();
    /** In the mail of this one, and of none that another test made. */
    private final String revision = "revision " + MADE.incrementAndGet();
    private final Cadre cadre;
    private final ApiClient asker;
    private final ApiClient expert;

    Scenery(Cadre cadre) throws Exception {
        this.cadre = cadre;
        asker = cadre.api(Demo.ASKER);
        expert = cadre.api(Demo.EXPERT);
        Staff.letTheExpertHaveTime();
        newcomer.admit("EMPLOYEE", "WORKS_COUNCIL");
        answered = file("Kubernetes node drain drops the sessions of the tamarind shop. What keeps them?");
        answer = answer(answered, "A `PodDisruptionBudget`, and a longer *grace period*.");
        comment = post(asker, "/asks/" + answered + "/comments", "{\"text\": \"The budget alone was not enough.\"}");
        UUID settled = file(
                "Docker image of the tamarind shop is 4 GB on the Linux build hosts. What makes it so large?");
        invitationOver = invitation(settled);
        accepted = answer(settled, "The build cache: copy the artefact from a *build stage*.");
        assertThat(asker.post("/asks/" + settled + "/answers/" + accepted + "/accept", "").status()).isEqualTo(200);
        invited = file(
                "Helm upgrade of the tamarind shop on Kubernetes hangs with pending-upgrade at " + revision
                        + ". How do I get it back?");
        invitation = invitation(invited);
        MimeMessage mail = cadre.mail().await(Demo.EXPERT.mail(), revision);
        pass = first(PASS, text(mail));
        cadre.visitor().submit("/forgotten", "/forgotten", Map.of("mail", newcomer.mail()));
        key = first(KEY, text(cadre.mail().await(newcomer.mail(), "password")));
        unsubscribe = first(UNSUBSCRIBE, mail.getHeader("List-Unsubscribe", " "));
        var office = cadre.api(Demo.CIO);
        anonymous = post(asker, "/asks", "{\"text\": \"Whom may I tell of the tamarind shop's books?\", "
                + "\"anonymous\": true}");
        glass = post(office, "/glass", "{\"ask\": \"" + anonymous
                + "\", \"cause\": \"The text names a danger to somebody's life.\"}");
        cadre.signedIn(Demo.EXPERT).submit("/me/data", "/me/data/erasure", Map.of());
        erasure = id("erasure");
        hold();
        review();
        schedule = post(office, "/reports/schedules", "{\"name\": \"For the board\", \"reports\": [\"pack\"], "
                + "\"length\": \"MONTH\", \"format\": \"PDF\", \"people\": [\"cio@cadre.example\"]}");
        pack();
        machine = post(office, "/service-accounts", "{\"name\": \"Night build\", \"purpose\": \"Files what fails\","
                + " \"owner\": \"cio@cadre.example\", \"clearance\": \"INTERNAL\", \"scopes\": [\"asks:write\"]}");
        webhook = post(office, "/webhooks", "{\"url\": \"http://127.0.0.1:" + cadre.hooksPort()
                + "/nobody\", \"description\": \"Dashboard\", \"events\": [\"ask.closed\"]}");
        assertThat(office.post("/webhooks/" + webhook + "/test", "").status()).isEqualTo(202);
        pool = post(office, "/pools",
                "{\"name\": \"Platform duty " + answered.toString().substring(0, 4) + "\", \"owner\": \""
                        + Demo.EXPERT.mail()
                        + "\", \"zone\": \"Europe/Berlin\", \"targetMinutes\": 60}");
        cadre.signedIn(Demo.EXPERT).submit("/pools/" + pool, "/pools/" + pool + "/members",
                Map.of("who", Demo.EXPERT.mail()));
        assertThat(office.post("/walls", "{\"name\": \"Project Elm\", \"purpose\": \"Buying a yard\", \"owner\": \""
                + Demo.CIO.mail() + "\"}").status()).isEqualTo(201);
        unfit = post(asker, "/asks", "{\"text\": \"Tamarind shop: which licence covers all of this?\","
                + " \"mustHave\": [\"Kubernetes\", \"SAP S/4HANA\", \"CAD\"]}");
        post(asker, "/task-templates", "{\"name\": \"Tamarind " + answered.toString().substring(0, 4)
                + "\", \"brief\": {\"deliverable\": \"A page\", \"effortMinutes\": 30, \"environment\": \"Staging\"}}");
        task = task("Draw the network of the tamarind shop");
        taken = task("Write down how the tamarind shop is restored");
        assertThat(expert.post("/tasks/" + taken + "/take", "").status()).isEqualTo(200);
        delivered = task("Move the nightly job of the tamarind shop");
        assertThat(expert.post("/tasks/" + delivered + "/take", "").status()).isEqualTo(200);
        post(expert, "/tasks/" + delivered + "/deliveries",
                "{\"text\": \"Moved; see [the notes](https://wiki.example/job).\", \"minutes\": 4, \"done\": [0], "
                        + "\"termsAccepted\": true}");
        reviewed = post(asker, "/tasks",
                "{\"text\": \"Write the tamarind shop's runbook\", \"brief\": {\"deliverable\": "
                        + "\"A page\", \"effortMinutes\": 5, \"scorecard\": {\"criteria\": [{\"name\": \"It works\", \"weight\": 70, "
                        + "\"worst\": \"It does not\", \"best\": \"Tried by night\"}, {\"name\": \"It can be read\", \"weight\": 30}]}}}");
        assertThat(expert.post("/tasks/" + reviewed + "/take", "").status()).isEqualTo(200);
        post(expert, "/tasks/" + reviewed + "/deliveries",
                "{\"text\": \"Here is *the runbook*.\", \"termsAccepted\": true}");
        Quiet.await(cadre);
        seat();
        draft = draft();
        batch = draft();
        assertThat(asker.post("/batches/" + batch + "/start", "").status()).isEqualTo(200);
        items = asker.get("/batches/" + batch + "/imports").id().orElseThrow();
        work = new WorkScenery(this, cadre);
        var jobs = new ImportJobs(office);
        String job = jobs.send("/imports/history?name=forum.jsonl", """
                {"id":"s1","title":"Gate of yard two stays open","body":"Since noon.","ts":"2024-05-06T07:08",\
                "asker":"s-ann","posts":[]}
                {"id":"s2","title":
                """, "application/x-ndjson");
        jobs.ended(job);
        archive = job.replace("/imports/", "");
    }

    private UUID task(String words) {
        return post(asker, "/tasks", "{\"text\": \"" + words + "\", \"brief\": {\"deliverable\": \"A page\", "
                + "\"checklist\": [\"It is short\"], \"effortMinutes\": 5, \"environment\": \"Staging\"}}");
    }

    /** A batch of the asker's that is not started yet. */
    private UUID draft() {
        UUID id = post(asker, "/batches",
                "{\"title\": \"Complaints of the tamarind shop\", \"text\": \"Say of each what it is.\"}");
        asker.put("/batches/" + id + "/form",
                """
                        {"question": "Is **{{text}}** a complaint?", "shown": [{"column": "order"}], "inputs": [
                          {"key": "complaint", "label": "Complaint", "type": "CHOICE", "options": [{"value": "yes"}, {"value": "no"}]}]}""");
        var jobs = new ImportJobs(asker);
        jobs.ended(jobs.sendCsv("/batches/" + id + "/items?name=march.csv",
                "order,text,gold\n4711,It came late.,yes\n4712,Thank you.,\n"));
        return id;
    }

    /** The id of a row, which may still be on its way. */
    String id(String from) {
        return Await.some(from, PATIENCE, () -> {
            try (var connection = cadre.database();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select id from " + from + " limit 1")) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        });
    }

    /** Has those who read in this run read in this language from their next sign-in on. */
    void speak(String language) throws SQLException {
        try (var connection = cadre.database(); var statement = connection.prepareStatement("""
                update colleague set language = ? where cast(id as text) = ? or mail like '%@cadre.example'
                  and id in (select colleague_id from account)""")) {
            statement.setString(1, language);
            statement.setString(2, newcomer.id());
            assertThat(statement.executeUpdate()).isGreaterThanOrEqualTo(4);
        }
    }

    /** As though the company let account numbers stay in texts, which its setting says and no rule. */
    private void hold() throws SQLException {
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            statement.execute("""
                    insert into held_ask (id, asker_id, anonymous, held_at, state, findings, wanted)
                    select '%s', id, false, now(), 'WAITING', 'PERSONAL', cast('{"title": "Whose account is it?",
                      "text": "Whose account is it?", "tags": [], "language": "en", "classification": "INTERNAL",
                      "urgency": "NORMAL", "mustHave": [], "niceToHave": [], "pool": "", "wall": "",
                      "exportControlled": false, "region": ""}' as jsonb)
                    from colleague where mail = '%s'""".formatted(held, Demo.ASKER.mail()));
            statement.execute("""
                    insert into approval (ask_id, rule, version, reason, role, since, state)
                    values ('%s', 'sensitive-text-is-held', 1, '{"en": "Somebody looks at it first."}', 'GOVERNANCE',
                      now(), 'WAITING')""".formatted(held));
        }
    }

    private void pack() throws SQLException {
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            statement.execute("""
                    insert into report_pack (id, period, made_at, sha256, contents)
                    values (gen_random_uuid(), '%s', now(), sha256('x'), E'LOAD PUBLIC 00\\n') on conflict do nothing"""
                    .formatted(MONTH));
        }
    }

    /** As though a quarter had begun. */
    private void review() throws SQLException {
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            statement.execute("""
                    insert into recertification (id, quarter, opened_at, remind_at, due_at, silence)
                    values ('%s', '%s', now(), now() + interval '10 days', now() + interval '21 days', 'ESCALATE')"""
                    .formatted(review, review.toString().substring(0, 7)));
            statement.execute(
                    """
                            insert into recertification_item (id, campaign_id, kind, holder_id, grant_id, what, since, leaver,
                              dormant, reviewer_id, state)
                            select gen_random_uuid(), '%s', 'ROLE', h.id, h.id, 'WORKS_COUNCIL', now(), false, true, r.id, 'OPEN'
                            from colleague h, colleague r where h.id = '%s' and r.mail = '%s'"""
                            .formatted(review, newcomer.id(), Demo.CIO.mail()));
        }
    }

    private void seat() throws SQLException {
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("""
                    insert into scorecard_seat (id, delivery_id, reviewer_id, part, state, asked_at, due_at)
                    select '%s', delivery_id, '%s', 'REVIEWER', 'ASKED', now(), now() + interval '3 days'
                    from scorecard where ask_id = '%s'""".formatted(seat, newcomer.id(), reviewed))).isEqualTo(1);
        }
    }

    private UUID file(String question) {
        return post(asker, "/asks", "{\"text\": \"" + question + "\"}");
    }

    private String invitation(UUID ask) {
        return id("invitation where ask_id = '" + ask + "' and invitee_id = (select id from colleague where mail = '"
                + Demo.EXPERT.mail() + "')");
    }

    private UUID answer(UUID ask, String text) {
        return post(expert, "/asks/" + ask + "/answers", "{\"text\": \"" + text + "\"}");
    }

    private static String text(MimeMessage mail) throws IOException, MessagingException {
        return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }

    private static UUID post(ApiClient as, String path, String json) {
        Answer answer = as.post(path, json);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(201);
        return answer.id().orElseThrow();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }
}
