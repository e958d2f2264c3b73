package org.cadre.system;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.assertj.core.api.SoftAssertions;

/** Sends everything to every address as one reader, and keeps all that comes back. */
final class Sweep {
    /** Operations that are sent nothing, and why that betrays nothing. */
    private static final String FILE = "bears the time at which it was made, and tells what its page tells";
    private static final Map<String, String> UNSENT = Map.of("activateAccounts",
            "mails the whole company and takes no name",
            "issueToken", "counts guesses, and is open to everybody alike",
            "learnRankingWeights", "begins what lasts, once at a time, and takes no name",
            "askToBeErased", "can be asked once, and names nobody but oneself",
            "orderMyExport", "makes an archive each time, of what GET /me/data tells",
            "exportReport", FILE, "exportReportPack", FILE, "sealAuditTrail",
            "changes what everybody is told of the trail and takes no name");
    /** Pages that are not fetched here, and why. */
    private static final Map<String, String> UNFETCHED = Map.of("/live", "a stream, which Comparison listens to",
            "/reports/{report}/export.pdf", FILE, "/reports/{report}/export.xlsx", FILE,
            "/reports/packs/{month}/pack.pdf", FILE, "/reports/packs/{month}/pack.xlsx", FILE);
    /** What is sent to operations that no part of a path leads to; all others are sent {@code {}}. */
    private static final Map<String, String> BODIES = Map.ofEntries(entry("fileAsk", "{}"), entry("postTask", "{}"),
            entry("proposeTaskTemplate", "{}"),
            entry("requestAuthorisation", "{}"), entry("uploadFile", "{}"), entry("importSkills", "{}"),
            entry("importDirectory", "{}"), entry("importHistory", "{}"), entry("changeRoles", "{}"),
            entry("draftBatch", "{}"), entry("nextItemOfAny", "{}"), entry("keepBatchForm", "{}"),
            entry("createPool", "{}"),
            entry("letThrough", "{}"), entry("createServiceAccount", "{}"),
            entry("createWall", "{}"), entry("createReportSchedule", "{}"), entry("createWebhook", "{}"),
            entry("replaceMyProfile", "{}"),
            entry("chooseMyVisibility", "{}"), entry("replaceMyChannels", "{}"), entry("replaceMyWorkingHours", "{}"),
            entry("requestRuleException", "{}"), entry("importRuleBook", "{}"), entry("testRuleBook", "{}"),
            entry("nameApprovalDeputy", "{}"), entry("requestErasure", "{}"), entry("setRetention", "{}"),
            entry("placeHold",
                    "{\"scope\": \"ASK\", \"subject\": \"{ask}\", \"matter\": \"AZ 7\", \"reason\": \"A claim.\"}"),
            entry("replayRule", "{\"days\": 90}"),
            entry("openGlassRequest",
                    "{\"ask\": \"{ask}\", \"cause\": \"The text names a danger to somebody's life.\"}"),
            entry("screenText", "{\"text\": \"{text}\"}"), entry("simulate", "{\"text\": \"{text}\"}"),
            entry("makeAskLink", "{}"), entry("chooseMyPicks", "{}"),
            entry("foreseeAsk", "{\"text\": \"{text}\"}"),
            entry("foreseeTask",
                    "{\"text\": \"{text}\", \"brief\": {\"deliverable\": \"A page\", \"effortMinutes\": 60}}"));
    /** Pages that show more when something is asked for. */
    private static final Map<String, String> PAGE_QUERIES = Map.ofEntries(entry("/search", "q={word}"),
            entry("/people", "q={word}"), entry("/skills", "q={word}"), entry("/names", "q={word}"),
            entry("/skills/names", "mustHave={word}"), entry("/asks/new", "text={text}"),
            entry("/asks/{id}/meeting", "with={person}"), entry("/answers/{id}/revisions", "revision={revision}"),
            entry("/asks/{id}/revisions", "revision={revision}"), entry("/audit", "person={person}"),
            entry("/audit/export.csv", "person={person}"), entry("/audit/export.jsonl", "person={person}"));
    /** Where everybody's doings stand together, the reader's own reading among them; they are asked for one person's. */
    private static final Set<String> GROWING = Set.of("searchAuditTrail", "/audit", "/audit/export.csv",
            "/audit/export.jsonl");
    private static final Set<String> OF_THE_REQUEST = Set.of("date", "set-cookie", "ratelimit", "x-request-id",
            "cadre-reader", "cadre-until",
            "content-length", "connection");
    /** Tokens, the moment of the page, how long ago something was, when a token was used last, a chain's place and age. */
    private static final Pattern EACH_TIME = Pattern.compile("(?<=name=\"(csrf|form)\" value=\")[^\"]+"
            + "|(?<=by what was known on )[^<]+|(?<=<dt>Local time</dt><dd>)[^,]+|(?<=\"since\":\")[^\"]+(?=\",\"untold\")"
            + "|(?<=^\\{\"ask\":\"\\(ask\\)\",\"at\":\")[^\"]+"
            + "|data-live-since=\"[^\"]+\"|(?<=\"lastUsedAt\":\")[^\"]+|(?<=\"(sealedAt|head)\":\")[^\"]+"
            + "|(?<=\"(waitingSeconds|milliseconds)\":)\\d+|(\\d+ (second|minute|hour)s?|\\d+ h \\d+ min)( ago)?|just now");
    /** That readers looked at a question's trail and sightings stands in the trail from then on. */
    private static final Pattern OWN_LOOK = Pattern
            .compile(
                    "<li class=\"row\">\\s*<p><strong>(Looked at its trail|Looked who had seen it)</strong>(?s:.*?)</li>\\s*"
                            + "|\\{\"ask\":\"[^\"]+\",\"at\":\"[^\"]+\",\"detail\":\\{[^{}]*},\"id\":\"[^\"]+\",\"kind\":\"(ASK_INSPECTED|SIGHTINGS_READ)\",\"rules\":\\{},[^{}]+},?");

    private final Standpoint reader;
    private final List<Asked> asked;
    private final Predicate<String> wanted;
    private final Map<String, String> told = new TreeMap<>();

    private Sweep(Standpoint reader, List<Asked> asked, Predicate<String> wanted) {
        this.reader = reader;
        this.asked = asked;
        this.wanted = wanted;
    }

    /** Whether something is looked for by words on a page. */
    static boolean takesWords(String page) {
        return PAGE_QUERIES.getOrDefault(page, "").matches(".*\\{(word|text)}");
    }

    /** @return each answer, by what was sent, as far as it is wanted */
    static Map<String, String> of(Standpoint reader, List<Operation> operations, Set<String> pages,
            List<Asked> asked, Predicate<String> wanted) {
        var sweep = new Sweep(reader, asked, wanted);
        operations.stream().filter(operation -> !UNSENT.containsKey(operation.id())).forEach(sweep::send);
        if (reader.portal().isPresent())
            pages.stream().filter(page -> !UNFETCHED.containsKey(page)).forEach(sweep::fetch);
        return sweep.told;
    }

    /** Whether there is something to be sent to everything, which takes no minutes to find out. */
    static void complete(List<Operation> operations, Set<String> pages, Targets targets) {
        var softly = new SoftAssertions();
        for (var operation : operations)
            softly.assertThatCode(() -> {
                targets.path(operation.path());
                targets.query(operation);
                if (!operation.reads() && !UNSENT.containsKey(operation.id()))
                    body(operation);
            }).doesNotThrowAnyException();
        pages.forEach(page -> softly.assertThatCode(() -> targets.path(page)).doesNotThrowAnyException());
        softly.assertAll();
    }

    private void send(Operation operation) {
        asked.stream().filter(one -> one.operations().test(operation)).forEach(one -> {
            var targets = one.targets();
            String path = targets.path(operation.path());
            String sent = operation.method() + " " + operation.path() + " " + one.name();
            if (!operation.reads()) {
                keep(sent, () -> changed(operation, path, targets), targets);
                return;
            }
            if (!GROWING.contains(operation.id()))
                keep(sent, () -> reader.api().get(path), targets);
            String query = targets.query(operation);
            if (!query.isEmpty())
                keep(sent + " asked", () -> reader.api().get(path + query), targets);
        });
    }

    private Answer changed(Operation operation, String path, Targets targets) {
        String json = targets.filled(body(operation));
        return switch (operation.method()) {
            case "POST" -> reader.api().post(path, json);
            case "PUT" -> reader.api().put(path, json);
            case "PATCH" -> reader.api().patch(path, json);
            default -> reader.api().delete(path);
        };
    }

    /** Where the address names a part of what is hidden, what the document gives as an example: what is wrong is refused unread. */
    private static String body(Operation operation) {
        String body = BODIES.get(operation.id());
        if (body != null)
            return body;
        if (Targets.namesPart(operation.path()))
            return operation.body().replaceAll("[\\w.]+@company\\.example", Cadre.Demo.EXPERT.mail());
        if (operation.path().contains("{") || operation.method().equals("DELETE"))
            return "{}";
        throw new AssertionError("add '" + operation.id()
                + "' to Sweep.BODIES with a body that asks for something hidden, or '{}' where none could; or to UNSENT with the reason");
    }

    private void fetch(String page) {
        var visitor = reader.portal().orElseThrow();
        asked.stream().filter(one -> one.pages().test(page)).forEach(one -> {
            var targets = one.targets();
            String path = targets.path(page);
            if (!GROWING.contains(page))
                keep("page " + page + " " + one.name(), () -> visitor.get(path), targets);
            if (PAGE_QUERIES.containsKey(page))
                keep("page " + page + " " + one.name() + " asked",
                        () -> visitor.get(path + "?" + targets.filled(PAGE_QUERIES.get(page)).replace(" ", "%20")),
                        targets);
        });
    }

    private void keep(String sent, Supplier<Answer> answering, Targets targets) {
        if (!wanted.test(sent))
            return;
        Answer answer = answering.get();
        String body = steady(sent, targets.nameless(answer.body()));
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        headers.keySet().removeAll(OF_THE_REQUEST);
        if (!body.equals(answer.body()))
            headers.remove("etag"); // a digest of the body
        String path = targets.nameless(answer.uri().getPath());
        told.put(sent, answer.status() + " " + path + "\n" + headers + "\n\n" + body);
    }

    private static String steady(String sent, String body) {
        String steady = EACH_TIME.matcher(body).replaceAll("(each time)");
        return sent.contains("/audit/asks/") ? OWN_LOOK.matcher(steady).replaceAll("") : steady;
    }
}
