package org.cadre.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.cadre.asks.Answer;
import org.cadre.asks.Ask;
import org.cadre.asks.AskState;
import org.cadre.asks.Asks;
import org.cadre.database.Sql;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.imports.ImportFailed;
import org.cadre.imports.ImportProblem;
import org.cadre.outbox.ChangeLog;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Colleagues;
import org.cadre.reviews.ReviewDue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class HistoryImportTest {
    private static final String BUILD = """
            {"id":"t1","title":"Build is slow","body":"Since Monday.","ts":"2024-05-06T07:08","asker":"ann","tags":["CI"],\
            "posts":[{"user":"Bob Ö.","ts":"2024-05-06T08:00","text":"Clear the cache.","accepted":false,"likes":2},\
            {"user":"cyd","ts":"2024-05-07T08:00","text":"Use the mirror.","accepted":true,"likes":5},\
            {"user":"cyd","ts":"2024-05-07T08:00","text":""},\
            {"user":"cyd","ts":"2024-05-07T08:00","text":"It is faster."}]}""";
    private static final String VPN = """
            {"id":"t2","title":"VPN drops","body":"","ts":"2024-06-01T10:00","asker":"cyd","posts":[]}""";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;
    private final CountingRun run = new CountingRun();

    @BeforeEach
    void reviews() {
        new TestOutbox(database).with(new Handler<ReviewDue>() {
            @Override
            public Class<ReviewDue> message() {
                return ReviewDue.class;
            }

            @Override
            public void handle(ReviewDue due, Delivery delivery) {
                throw new AssertionError("none is due yet");
            }
        });
    }

    @Test
    void authorsTimesAndAcceptedAnswersAreKept() throws IOException {
        assertThat(importing(BUILD, VPN)).isEqualTo(Message.of("history.result", 2L, 3L, 3L));
        database.run(() -> {
            Ask ask = ask("Build is slow");
            assertThat(ask.state()).isEqualTo(AskState.SOLVED);
            assertThat(ask.classification()).isEqualTo(Classification.INTERNAL);
            assertThat(ask.filedAt()).isEqualTo(Instant.parse("2024-05-06T07:08:00Z"));
            assertThat(ask.changedAt()).isEqualTo(Instant.parse("2024-05-07T08:00:00Z"));
            assertThat(ask.tags()).containsExactly("ci");
            assertThat(name(ask.asker())).isEqualTo("ann");
            List<Answer> answers = asks().answersTo(ask);
            assertThat(answers).extracting(Answer::body).containsExactly("Use the mirror.", "Clear the cache.",
                    "It is faster.");
            assertThat(answers).extracting(Answer::score).containsExactly(5, 2, 0);
            assertThat(answers).extracting(answer -> name(answer.author())).containsExactly("cyd", "Bob Ö.", "cyd");
            assertThat(ask.acceptedAnswer()).contains(answers.getFirst().id());
        });
    }

    @Test
    void acceptedAnswersAreLookedAtAgainOneAfterTheOther() throws IOException {
        importing(IntStream.range(0, 400).mapToObj(i -> BUILD.replace("t1", "t" + i)).toArray(String[]::new));
        List<?> found = database.call(() -> database.entities()
                .createNativeQuery(
                        """
                                select r.due_at from review r join answer w on w.id = r.answer_id join ask a on a.accepted_answer_id = w.id
                                where r.owner_id = w.author_id and not r.named""")
                .getResultList());
        var due = found.stream().map(Sql::instant).toList();
        var now = Instant.now();
        assertThat(due).hasSize(400).allSatisfy(at -> assertThat(at)
                .isBetween(now.plus(Duration.ofDays(29)), now.plus(Duration.ofDays(367))));
        assertThat(due.stream().collect(Collectors.groupingBy(at -> at.truncatedTo(ChronoUnit.DAYS),
                Collectors.counting())).values()).as("on one day").allMatch(many -> many < 12);
        assertThat(count("outbox where due_at > now() + interval '29 days'")).isEqualTo(400);
        importing(BUILD.replace("t1", "t0"));
        assertThat(count("review")).isEqualTo(400);
    }

    @Test
    void whatWasAcceptedLatelyIsLookedAtAgainInItsOwnTime() throws IOException {
        var lately = Instant.now().minus(Duration.ofDays(100)).truncatedTo(ChronoUnit.MINUTES);
        importing(BUILD.replace("2024-05-07T08:00", lately.toString().substring(0, 16)));
        var due = database.call(() -> Sql.instant(
                database.entities().createNativeQuery("select due_at from review").getSingleResult()));
        assertThat(due).isEqualTo(lately.atOffset(ZoneOffset.UTC).plusMonths(12).toInstant());
    }

    @Test
    void aTopicWithoutTextIsClosedAndShowsItsTitle() throws IOException {
        importing(VPN);
        database.run(() -> assertThat(ask("VPN drops")).returns(AskState.CLOSED, Ask::state)
                .returns("VPN drops", Ask::body));
    }

    @Test
    void usersBecomeColleaguesWithAddressesOfTheirOwn() throws IOException {
        importing(BUILD, VPN.replace("cyd", "bob ö."));
        var colleagues = database.beans().get(Colleagues.class);
        database.run(() -> {
            assertThat(colleagues.byMail("ann@history.invalid")).hasValueSatisfying(ann -> {
                assertThat(ann.number()).isEqualTo("history-ann");
                assertThat(ann.active()).isTrue();
            });
            var capital = colleagues.byNumber("history-Bob Ö.").orElseThrow();
            var small = colleagues.byNumber("history-bob ö.").orElseThrow();
            assertThat(capital.mail()).isNotEqualTo(small.mail()).matches("bob-[0-9a-f]{16}@history\\.invalid");
        });
    }

    @Test
    void everythingNewStandsInTheChangeLog() throws IOException {
        importing(BUILD, VPN);
        var kinds = database.call(() -> database.beans().get(ChangeLog.class).after(ChangeLog.Position.START, 100))
                .stream().collect(Collectors.groupingBy(ChangeLog.Change::kind, Collectors.counting()));
        assertThat(kinds).containsEntry("ask", 2L).containsEntry("answer", 3L).containsEntry("colleague", 3L);
    }

    @Test
    void aSecondImportAddsNothing() throws IOException {
        importing(BUILD, VPN);
        assertThat(importing(VPN, BUILD, BUILD)).isEqualTo(Message.of("history.result", 0L, 0L, 0L));
        assertThat(count("ask")).isEqualTo(2);
        assertThat(count("answer")).isEqualTo(3);
        assertThat(count("colleague")).isEqualTo(3);
    }

    @Test
    void whatAKilledImportHadNotTakenTheNextOneTakes() throws IOException {
        var many = IntStream.range(0, 1500).mapToObj(i -> VPN.replace("t2", "k" + i)).toArray(String[]::new);
        Path file = Files.write(folder.resolve("archive"), List.of(many));
        var batches = database.beans().get(HistoryBatch.class);
        var begun = new AtomicInteger();
        assertThatThrownBy(() -> new HistoryReader(Clock.systemUTC(), run, topics -> database.call(() -> {
            var added = batches.store(topics, Locale.ENGLISH);
            if (begun.incrementAndGet() == 5)
                throw new IllegalStateException("killed before its commit");
            return added;
        })).read(file)).isInstanceOf(IllegalStateException.class);
        assertThat(count("ask")).isEqualTo(400);
        importing(many);
        assertThat(count("ask")).isEqualTo(1500);
        assertThat(count("colleague")).isEqualTo(1);
    }

    @Test
    void aLaterArchiveAddsOnlyItsNewReplies() throws IOException {
        importing(VPN);
        importing(VPN.replace("[]", """
                [{"user":"ann","ts":"2024-06-02T10:00","text":"Lower the MTU.","accepted":true}]"""));
        database.run(() -> assertThat(ask("VPN drops")).returns(AskState.SOLVED, Ask::state)
                .returns(Instant.parse("2024-06-02T10:00:00Z"), Ask::changedAt));
        assertThat(count("ask")).isEqualTo(1);
    }

    @Test
    void brokenLinesAreToldByNumberAndTheRestGoesIn() throws IOException {
        importing("nonsense", BUILD, "", VPN.replace("\"t2\"", "2"), VPN);
        assertThat(run.problems).extracting(ImportProblem::line).containsExactly(1L, 4L);
        assertThat(run.done).isEqualTo(5);
        assertThat(run.total).isEqualTo(5);
        assertThat(count("ask")).isEqualTo(2);
    }

    @Test
    void aTitleTooLongForAHeadIsWholeAboveTheText() throws IOException {
        String title = "long ".repeat(60).strip();
        importing(VPN.replace("VPN drops", title).replace("\"body\":\"\"", "\"body\":\"Help.\""));
        database.run(() -> {
            Ask ask = database.entities().createQuery("select a from Ask a", Ask.class).getSingleResult();
            assertThat(ask.title()).hasSize(200).endsWith("…");
            assertThat(ask.body()).isEqualTo(title + "\n\nHelp.");
        });
    }

    @Test
    void aLineLongerThanMemoryMayHoldIsPassedOver() throws IOException {
        importing(VPN.replace("\"body\":\"\"", "\"body\":\"" + "x".repeat(Lines.LONGEST) + "\""), BUILD);
        assertThat(run.problems).extracting(problem -> problem.reason().key())
                .containsExactly("history.line-too-long");
        assertThat(count("ask")).isEqualTo(1);
    }

    @Test
    void gzipIsReadAsWell() throws IOException {
        assertThat(reading(gzip(BUILD + "\n" + VPN))).isEqualTo(Message.of("history.result", 2L, 3L, 3L));
    }

    @Test
    void ofAFileThatIsCutOffWhatStandsBeforeGoesIn() throws IOException {
        String many = IntStream.range(0, 3000).mapToObj(i -> VPN.replace("t2", "t" + i * 7919 % 3001))
                .collect(Collectors.joining("\n"));
        byte[] whole = gzip(many);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> reading(half)).isInstanceOfSatisfying(ImportFailed.class,
                failure -> assertThat(failure.reason().key()).isEqualTo("history.damaged"));
        assertThat(count("ask")).isGreaterThan(500).isLessThan(3000);
    }

    @Test
    void whatIsNoArchiveAtAllFails() {
        assertThatThrownBy(() -> importing("<html>", "</html>")).isInstanceOfSatisfying(ImportFailed.class,
                failure -> assertThat(failure.reason()).isEqualTo(Message.of("history.nothing", 2L)));
    }

    private Message importing(String... lines) throws IOException {
        return reading(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private Message reading(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("archive"), content);
        var batches = database.beans().get(HistoryBatch.class);
        return new HistoryReader(Clock.systemUTC(), run,
                topics -> database.call(() -> batches.store(topics, Locale.ENGLISH))).read(file);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private Ask ask(String title) {
        return database.entities().createQuery("select a from Ask a where a.title = :title", Ask.class)
                .setParameter("title", title).getSingleResult();
    }

    private String name(org.cadre.people.ColleagueId id) {
        return database.beans().get(Colleagues.class).get(id).name();
    }

    private Asks asks() {
        return database.beans().get(Asks.class);
    }

    private long count(String table) {
        return database.call(() -> ((Number) database.entities().createNativeQuery("select count(*) from " + table)
                .getSingleResult()).longValue());
    }
}
