package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cadre.rulebook.BookText;
import org.cadre.rulebook.BookYaml;
import org.cadre.rulebook.RuleTest;
import org.cadre.rulebook.RuleText;
import org.cadre.rulebook.StarterBook;
import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** The starter rules through the API: their own tests, each fact absent, and what becomes of colleagues whom they concern. */
@SystemTest
class StarterRulesIT {
    private static final Pattern FACT = Pattern.compile("\\b[a-z]+\\.[a-z_]+\\b");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");
    private static final String KUBERNETES = "Kubernetes with Helm drops the ingress of the %s shop. What holds it?";

    private final Set<String> shown = new TreeSet<>();
    private final Cadre cadre = Cadre.running();
    private final ApiClient office = cadre.api(Demo.CIO);
    private final ApiClient asker = cadre.api(Demo.ASKER);
    private final ApiClient expert = cadre.api(Demo.EXPERT);

    @Test
    void everyRulePassesItsTestsAndRefusesWithoutAnyOfItsFacts() {
        var whole = starter();
        Answer tested = test(whole);
        assertThat(tested.body()).contains("\"passed\":true").doesNotContain("\"passed\":false");
        int refusing = count(tested, "\"said\":\"(REFUSED|NEEDS_APPROVAL|NOTED)\"");
        int allowing = count(tested, "\"said\":\"ALLOWED\"");
        assertThat(Math.min(refusing, allowing)).isGreaterThanOrEqualTo(whole.rules().size());

        var rules = whole.rules().stream().map(StarterRulesIT::withoutEachFact).toList();
        long absent = rules.stream().mapToLong(rule -> rule.tests().stream().filter(StarterRulesIT::lacks).count())
                .sum();
        Answer lacking = test(new BookText(rules, whole.parameters()));
        assertThat(lacking.body()).doesNotContain("\"passed\":false");
        int refusals = count(lacking, "\"said\":\"REFUSED\",\"test\":\"without ");
        assertThat(refusals).isEqualTo((int) absent).isGreaterThan(rules.size());
        System.out.printf(
                "%d rules, %d tests refuse and %d allow; %d rules, %d facts absent one at a time, %d refusals%n",
                whole.rules().size(), refusing, allowing, rules.size(), absent, refusals);
    }

    @Test
    void realFilingsReadingsAndInvitationsGoByTheRules() throws Exception {
        Staff.letTheExpertHaveTime();
        var gerda = Staff.speaking("de").getFirst();
        var others = Staff.speaking("en");
        become(gerda, "clearance = 1, employment = 'EMPLOYEE', country = 'DE'", "EMPLOYEE");
        become(others.get(0), "clearance = 2, employment = 'CONTRACTOR'", "EMPLOYEE");
        become(others.get(1), "clearance = 1, employment = 'EMPLOYEE', country = 'US'", "EMPLOYEE");
        become(others.get(2), "clearance = 1, employment = 'EMPLOYEE'", "EMPLOYEE", "GOVERNANCE");
        filing(gerda, api(gerda));
        masking(api(gerda));
        clearance(api(gerda));
        contractors(api(others.get(0)), others.get(0));
        regions(api(others.get(1)), others.get(1), api(gerda), gerda);
        walls();
        exportControl(api(others.get(2)));
        pile(api(gerda));
        others();
        duties(api(others.get(2)));
        exports();
        tasks(gerda, api(gerda));
        var rest = new TreeSet<>(StarterBook.text().rules().stream().map(RuleText::id).toList());
        rest.removeAll(shown);
        System.out.printf("%d rules shown by real flows: %s%n%d have no live source of facts yet: %s%n", shown.size(),
                String.join(", ", shown), rest.size(), String.join(", ", rest));
    }

    private void filing(Staff gerda, ApiClient german) {
        String secret = "{\"text\": \"Who signs the offer for the yard?\", \"classification\": \"CONFIDENTIAL\"}";
        refused(german.post("/asks", secret), "asker-is-cleared", "Sie können dies nicht als ");
        refused(asker.post("/asks", secret), "asker-is-cleared", "You cannot file this as ");
        UUID allowed = filed(expert.post("/asks", secret));
        decided("/audit?kind=INTAKE&person=" + gerda.mail(), "INTAKE", "asker-is-cleared", "REFUSED", gerda.id(),
                false);
        decided(life(allowed), "INTAKE", "asker-is-cleared", "ALLOWED", idOf(Demo.EXPERT), true);
        shown.add("asker-is-cleared");
        limit("asks_a_day", 0);
        try {
            UUID watched = filed(german.post("/asks", "{\"text\": \"Wer hat den Schlüssel zum Hof?\"}"));
            decided(life(watched), "INTAKE", "asks-per-day", "WOULD_HAVE_REFUSED", gerda.id(), true);
        } finally {
            limit("asks_a_day", 100);
        }
        UUID below = filed(german.post("/asks", "{\"text\": \"Wer hat den Schlüssel zum Tor?\"}"));
        decided(life(below), "INTAKE", "asks-per-day", "ALLOWED", gerda.id(), true);
        shown.add("asks-per-day");
    }

    /** What the usual settings leave of secrets, so that nothing is left for the rule to hold. */
    private void masking(ApiClient german) {
        Answer masked = german.post("/asks", "{\"text\": \"Ist DE89 3704 0044 0532 0130 00 oder 4111 1111 1111 1111 "
                + "das Konto der Kantine?\"}");
        filed(masked);
        assertThat(masked.body()).doesNotContain("0532 0130", "1111 1111");
        Answer held = german.post("/asks", "{\"text\": \"Was ist -----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0B"
                + "AQEFAASCBKcwggSjAgEAAoIBAQC7\\n-----END PRIVATE KEY----- hier?\"}");
        assertThat(held.status()).as(held.body()).isEqualTo(400);
        assertThat(held.body()).contains("\"field\":\"text\"");
    }

    private void clearance(ApiClient uncleared) {
        UUID ask = file(KUBERNETES.formatted("quince"), "\"classification\": \"CONFIDENTIAL\"");
        assertThat(uncleared.get("/asks/" + ask).status()).isEqualTo(404);
        assertThat(uncleared.get("/asks/" + ask).body()).isEqualTo(uncleared.get("/asks/" + UUID.randomUUID()).body());
        assertThat(expert.get("/asks/" + ask).status()).isEqualTo(200);
        invited(ask, "clearance-covers-classification");
        assertThat(matches(ask)).as("only the cleared are ruled on").noneMatch(
                one -> one.contains("\"candidate.clearance\":\"INTERNAL\"") && !one.contains("REFUSED"));
        UUID above = file(KUBERNETES.formatted("medlar"), "\"classification\": \"RESTRICTED\"");
        assertThat(expert.get("/asks/" + above).status()).isEqualTo(404);
        shown.addAll(List.of("clearance-covers-classification", "readers-are-cleared"));
    }

    private void contractors(ApiClient contractor, Staff person) {
        UUID ask = file(KUBERNETES.formatted("loquat"), "\"classification\": \"CONFIDENTIAL\"");
        ground(contractor, ask, "Contractors are not asked about what is ");
        decided(life(ask), "MATCH", "contractors-where-allowed", "REFUSED", person.id(), true);
        invited(ask, "contractors-where-allowed");
        shown.add("contractors-where-allowed");
    }

    private void regions(ApiClient american, Staff away, ApiClient german, Staff home) {
        UUID ask = file("Whose holiday list is pinned to the wall of hall four?", "\"personalDataRegion\": \"EU\"");
        ground(american, ask, "This holds personal data of the region EU and stays there.");
        assertThat(german.get("/asks/" + ask + "/grounds").body()).contains("\"invited\":")
                .doesNotContain("personenbezogene Daten der Region");
        decided(life(ask), "MATCH", "personal-data-stays-in-its-region", "REFUSED", away.id(), true);
        decided(life(ask), "MATCH", "personal-data-stays-in-its-region", "ALLOWED", home.id(), true);
        shown.add("personal-data-stays-in-its-region");
    }

    private void walls() {
        UUID wall = filed(office.post("/walls",
                "{\"name\": \"Project Rowan\", \"purpose\": \"Buying a quay\", \"owner\": \"" + Demo.CIO.mail()
                        + "\"}"));
        Answer in = office.post("/walls/" + wall + "/members",
                "{\"who\": \"" + Demo.EXPERT.mail() + "\", \"reason\": \"Works on it\"}");
        assertThat(in.status()).as(in.body()).isEqualTo(204);
        UUID ask = file(KUBERNETES.formatted("rowan"), "\"wall\": \"" + wall + "\"");
        assertThat(asker.get("/asks/" + ask).status()).isEqualTo(404);
        assertThat(expert.get("/asks/" + ask).status()).isEqualTo(200);
        invited(ask, "walls-hold");
        assertThat(matches(ask)).as("nobody else is inside").allMatch(
                one -> one.contains("\"who\":\"" + idOf(Demo.EXPERT) + '"')
                        || one.contains("\"walls-hold@1\":\"REFUSED\""));
        shown.addAll(List.of("walls-hold", "readers-are-inside"));
    }

    /** Whoever is not verified may not even read it, and so is not asked. */
    private void exportControl(ApiClient second) throws SQLException {
        sql("update authorisation set state = 'REVOKED' where state = 'GRANTED'"); // those of other tests
        String controlled = "\"exportControlled\": true";
        closed(file(KUBERNETES.formatted("sorrel"), controlled));
        UUID authorisation = filed(office.post("/authorisations",
                "{\"person\": \"" + Demo.EXPERT.mail() + "\", \"regime\": \"EAR\", \"scope\": \"Licence D1234567\", "
                        + "\"validUntil\": \"" + LocalDate.now().plusMonths(6) + "\"}"));
        closed(file(KUBERNETES.formatted("tansy"), controlled));
        assertThat(second.post("/authorisations/" + authorisation + "/grant", "").status()).isEqualTo(200);
        Quiet.await(Cadre.running()); // whom the index does not know as verified yet, it does not find
        UUID ask = file(KUBERNETES.formatted("yarrow"), controlled);
        try {
            assertThat(expert.get("/asks/" + ask).status()).isEqualTo(200);
            invited(ask, "export-control");
            assertThat(matches(ask)).as("nobody else is verified").allMatch(
                    one -> one.contains("\"who\":\"" + idOf(Demo.EXPERT) + '"')
                            || one.contains("\"export-control@1\":\"REFUSED\""));
        } finally {
            assertThat(office.post("/authorisations/" + authorisation + "/revoke", "").status()).isEqualTo(200);
        }
        closed(ask);
        shown.addAll(List.of("export-control", "export-controlled-reading"));
    }

    private void closed(UUID ask) {
        assertThat(expert.get("/asks/" + ask).status()).isEqualTo(404);
        assertThat(expert.get("/asks/" + ask).body()).isEqualTo(expert.get("/asks/" + UUID.randomUUID()).body());
    }

    private void pile(ApiClient german) {
        limit("open_invitations", 0);
        try {
            UUID ask = filed(german.post("/asks", "{\"text\": \"" + KUBERNETES.formatted("bramble") + "\"}"));
            ground(expert, ask, "has enough to answer", "Nobody has a pile of invitations");
            decided(life(ask), "MATCH", "open-invitations", "REFUSED", idOf(Demo.EXPERT), true);
        } finally {
            limit("open_invitations", 20);
        }
        UUID own = filed(expert.post("/asks", "{\"text\": \"" + KUBERNETES.formatted("hazel") + "\"}"));
        Await.until("somebody to be ruled on", () -> !matches(own).isEmpty());
        assertThat(matches(own)).noneMatch(one -> one.contains("\"who\":\"" + idOf(Demo.EXPERT) + '"'));
        assertThat(expert.get("/asks/" + own + "/grounds").body()).contains("\"invited\":false");
        UUID theirs = file(KUBERNETES.formatted("alder"), "\"urgency\": \"NORMAL\"");
        invited(theirs, "open-invitations");
        invited(theirs, "nobody-answers-own-ask");
        shown.addAll(List.of("open-invitations", "nobody-answers-own-ask"));
    }

    private void others() {
        UUID ask = file("Which pier takes the crane?", "\"classification\": \"CONFIDENTIAL\"");
        UUID alone = file("Which pier takes the barge?", "\"classification\": \"CONFIDENTIAL\"");
        assertThat(lower(alone).status()).isEqualTo(201);
        filed(expert.post("/asks/" + ask + "/answers", "{\"text\": \"Pier two.\"}"));
        refused(lower(ask), "others-words-stay-secret",
                "Others wrote here while it was ");
        decided(life(ask), "DISCLOSE", "others-words-stay-secret", "REFUSED", idOf(Demo.CIO), true);
        decided(life(alone), "DISCLOSE", "others-words-stay-secret", "ALLOWED", idOf(Demo.CIO), true);
        shown.add("others-words-stay-secret");
    }

    private Answer lower(UUID ask) {
        String revisions = "/asks/" + ask + "/revisions";
        UUID base = office.get(revisions).id().orElseThrow();
        return office.post(revisions, "{\"base\": \"" + base + "\", \"classification\": \"INTERNAL\"}");
    }

    private void duties(ApiClient second) throws SQLException {
        UUID own = hold(Demo.CIO);
        UUID theirs = hold(Demo.ASKER);
        refused(office.post("/approvals/" + own + "/approve", ""), "no-", "Nobody ");
        assertThat(second.post("/approvals/" + own + "/approve", "").status()).isEqualTo(204);
        assertThat(office.post("/approvals/" + theirs + "/approve", "").status()).isEqualTo(204);
        for (String rule : List.of("no-approval-of-own-ask", "no-review-of-own-work")) {
            decided(life(own), "DELIVER", rule, "REFUSED", idOf(Demo.CIO), true);
            decided(life(theirs), "DELIVER", rule, "ALLOWED", idOf(Demo.CIO), true);
            shown.add(rule);
        }
    }

    /** Of the trail's entries about filings, which are many, and of today. */
    private void exports() {
        String exported = "/audit/export.csv?kind=ASK_FILED";
        String rulings = "/audit?kind=EXPORT&person=" + Demo.CIO.mail();
        Visitor browser = cadre.signedIn(Demo.CIO);
        limit("export_rows", 0);
        limit("retention_days", -1);
        try {
            Answer no = browser.get(exported);
            assertThat(no.status()).isEqualTo(422);
            assertThat(no.header("Content-Type")).startsWith("text/html");
            assertThat(no.body()).contains("This is past its retention of -1 days.").doesNotContain(",ASK_FILED,");
            decided(rulings, "EXPORT", "kept-no-longer-than-retention", "REFUSED", idOf(Demo.CIO), true);
        } finally {
            limit("retention_days", 3650);
        }
        try {
            Answer file = browser.get(exported);
            assertThat(file.header("Content-Type")).startsWith("text/csv");
            assertThat(file.body()).contains(",ASK_FILED,");
            decided(rulings, "EXPORT", "large-exports-are-noted", "NOTED", idOf(Demo.CIO), true);
            for (String rule : List.of("kept-no-longer-than-retention", "exports-stay-in-their-region",
                    "personal-exports-by-governance"))
                decided(rulings, "EXPORT", rule, "ALLOWED", idOf(Demo.CIO), true);
        } finally {
            limit("export_rows", 10_000);
        }
        shown.addAll(List.of("kept-no-longer-than-retention", "large-exports-are-noted"));
    }

    private BookText starter() {
        var book = BookYaml.read(office.getAs("/rulebooks/current", "application/yaml").body());
        var names = StarterBook.text().rules().stream().map(RuleText::id).collect(Collectors.toSet());
        var rules = book.rules().stream().filter(rule -> names.contains(rule.id())).toList();
        assertThat(rules).hasSameSizeAs(names);
        return new BookText(rules, book.parameters());
    }

    /** Its own tests, and the first that it lets pass without each fact in turn. */
    private static RuleText withoutEachFact(RuleText rule) {
        var passing = rule.tests().stream().filter(test -> test.expect().equals("ALLOWED")).findFirst().orElseThrow();
        var tests = new ArrayList<>(rule.tests());
        FACT.matcher(LITERAL.matcher(rule.scope() + ' ' + rule.when()).replaceAll("")).results()
                .map(MatchResult::group).distinct().forEach(fact -> {
                    var facts = new TreeMap<>(passing.facts());
                    facts.remove(fact);
                    tests.add(new RuleTest("without " + fact, facts,
                            fact.startsWith("limit.") ? List.of(fact) : List.of(), "REFUSED"));
                });
        return new RuleText(rule.id(), rule.title(), rule.owner(), rule.purpose(), rule.controls(), rule.stage(),
                rule.scope(), rule.when(), rule.effect(), rule.approver(), rule.message(), rule.mode(), rule.from(),
                rule.until(), tests);
    }

    private static boolean lacks(RuleTest test) {
        return test.name().startsWith("without ");
    }

    private Answer test(BookText book) {
        Answer answer = office.send("POST", "/rulebooks/test", BodyPublishers.ofString(BookYaml.write(book)),
                "application/yaml");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static int count(Answer answer, String pattern) {
        return (int) Pattern.compile(pattern).matcher(answer.body()).results().count();
    }

    /** Gerda has two hours a week, knows no Kubernetes, and works for the asker in the end. */
    private void tasks(Staff gerda, ApiClient german) throws SQLException {
        refused(asker.post("/tasks", task("medlar", 241, "\"experiment\": true", "")), "experiments-stay-small",
                "An experiment is at most internal");
        UUID small = filed(asker.post("/tasks", task("quince", 15, "\"experiment\": true", "")));
        decided(life(small), "INTAKE", "experiments-stay-small", "ALLOWED", idOf(Demo.ASKER), true);
        Answer lengthy = asker.post("/tasks", task("loquat", 481, "\"costCentre\": \"7\"", ""));
        assertThat(lengthy.status()).as(lengthy.body()).isEqualTo(202);
        assertThat(lengthy.body()).contains("effort-needs-the-manager");
        decided(life(small), "INTAKE", "effort-needs-the-manager", "ALLOWED", idOf(Demo.ASKER), true);

        UUID large = filed(asker.post("/tasks", task("sorb", 130, "\"costCentre\": \"7\"", "")));
        refused(german.post("/tasks/" + large + "/take", ""), "weekly-minutes", "Diese Person hat diese Woche");
        UUID stacked = filed(asker.post("/tasks", task("damson", 15, "\"stack\": [\"Kubernetes\"]", "")));
        refused(german.post("/tasks/" + stacked + "/take", ""), "required-stack", "Dafür ist");
        assertThat(expert.post("/tasks/" + stacked + "/take", "").status()).isEqualTo(200);
        decided(life(stacked), "MATCH", "required-stack", "ALLOWED", idOf(Demo.EXPERT), true);

        assertThat(german.post("/tasks/" + small + "/take", "").status()).isEqualTo(200);
        decided(life(small), "MATCH", "weekly-minutes", "ALLOWED", gerda.id(), true);
        String delivery = "{\"text\": \"Fertig.\", \"termsAccepted\": %s}";
        refused(german.post("/tasks/" + small + "/deliveries", delivery.formatted(false)), "ip-terms-before-delivery",
                "geistigen Eigentum");
        filed(german.post("/tasks/" + small + "/deliveries", delivery.formatted(true)));
        decided(life(small), "DELIVER", "ip-terms-before-delivery", "ALLOWED", gerda.id(), true);
        decided(life(small), "DELIVER", "deliveries-hold-no-secrets", "ALLOWED", gerda.id(), true);
        decided(life(small), "DELIVER", "no-review-along-the-line", "ALLOWED", gerda.id(), true);

        sql("update colleague set manager_id = '" + idOf(Demo.ASKER) + "' where id = '" + gerda.id() + "'");
        UUID ofTheManager = filed(asker.post("/tasks", task("bullace", 15, "\"costCentre\": \"7\"", "")));
        refused(german.post("/tasks/" + ofTheManager + "/take", ""), "no-review-along-the-line",
                "Führungskraft und Mitarbeitende");
        shown.addAll(List.of("experiments-stay-small", "effort-needs-the-manager", "weekly-minutes", "required-stack",
                "ip-terms-before-delivery", "no-review-along-the-line"));
    }

    private static String task(String word, int minutes, String brief, String more) {
        return "{\"text\": \"Count the " + word + " crates\"" + (more.isEmpty() ? "" : ", " + more)
                + ", \"brief\": {\"deliverable\": \"A number\", \"effortMinutes\": " + minutes + ", " + brief + "}}";
    }

    private static void refused(Answer answer, String rule, String message) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("urn:cadre:problem:refused-by-rule", "\"rule\":\"" + rule, message);
    }

    private static UUID filed(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.id().orElseThrow();
    }

    private UUID file(String text, String more) {
        return filed(office.post("/asks", "{\"text\": \"" + text + "\", " + more + "}"));
    }

    private static void ground(ApiClient who, UUID ask, String... oneOf) {
        String said = who.get("/asks/" + ask + "/grounds").body();
        assertThat(said).contains("\"invited\":false").containsAnyOf(oneOf);
    }

    private void invited(UUID ask, String rule) {
        decided(life(ask), "MATCH", rule, "ALLOWED", idOf(Demo.EXPERT), true);
        Await.until("the expert to be invited",
                () -> expert.get("/asks/" + ask + "/grounds").body().contains("\"invited\":true"));
    }

    private static String life(UUID ask) {
        return "/audit/asks/" + ask;
    }

    /** @param named whether the trail tells who it was; of a refused filing it does not */
    private void decided(String where, String kind, String rule, String said, String who, boolean named) {
        Await.until(rule + " " + said + " in " + where,
                () -> entries(where, kind).stream().anyMatch(one -> one.contains("\"" + rule + "@1\":\"" + said + '"')
                        && (!named || one.contains("\"who\":\"" + who + '"'))));
    }

    private List<String> matches(UUID ask) {
        return entries(life(ask), "MATCH");
    }

    /** From its kind on: outcome, rules, subject and who. */
    private List<String> entries(String where, String kind) {
        return Stream.of(office.get(where).body().split("\"kind\":\"")).filter(one -> one.startsWith(kind + '"'))
                .toList();
    }

    private void limit(String name, int value) {
        Answer answer = office.put("/rule-limits/" + name, "{\"value\": \"" + value + "\", \"reason\": \"A test\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private ApiClient api(Staff one) {
        return cadre.api(one.mail(), cadre.demoPassword());
    }

    private void become(Staff one, String columns, String... roles) throws SQLException {
        sql("update colleague set " + columns + " where id = '" + one.id() + "'");
        one.admit(roles);
    }

    /** As though a rule wanted an approval, for which no setting of this server leaves a reason. */
    private UUID hold(Demo asker) throws SQLException {
        UUID id = UUID.randomUUID();
        sql("""
                insert into held_ask (id, asker_id, anonymous, held_at, state, findings, wanted)
                select '%s', id, false, now(), 'WAITING', '', cast('{"title": "Whose till is it?", "text": "Whose till is it?",
                  "tags": [], "language": "en", "classification": "INTERNAL", "urgency": "NORMAL", "mustHave": [],
                  "niceToHave": [], "pool": "", "wall": "", "exportControlled": false, "region": ""}' as jsonb)
                from colleague where mail = '%s'"""
                .formatted(id, asker.mail()));
        sql("""
                insert into approval (ask_id, rule, version, reason, role, since, state) values ('%s',
                  'sensitive-text-is-held', 1, '{"en": "Somebody looks at it first."}', 'GOVERNANCE', now(), 'WAITING')"""
                .formatted(id));
        return id;
    }

    private String idOf(Demo account) {
        try (var connection = cadre.database();
                var query = connection.prepareStatement("select cast(id as text) from colleague where mail = ?")) {
            query.setString(1, account.mail());
            var row = query.executeQuery();
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = cadre.database(); var executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }
}
