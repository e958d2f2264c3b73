package org.cadre.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.cadre.governance.Message;
import org.cadre.imports.ImportProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicParserTest {
    private static final String GOOD = """
            {"id": "t1", "title": " Why? ", "body": "It broke.", "ts": "2024-05-06T07:08", "asker": "ann",
             "tags": ["Build", "a far too long tag which says as much as a whole question and then some more"],
             "posts": [{"user": "bob", "ts": "2024-05-06T07:09:10", "text": "Because.", "accepted": true, "likes": -4},
                       {"user": "cyd", "ts": "2024-05-06T09:09+02:00", "text": ""}], "other": null}""";
    private final TopicParser parser = new TopicParser(
            Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void aLineBecomesATopicWithTimesTakenAsUtc() throws BadLine {
        assertThat(parse("\uFEFF" + GOOD)).isEqualTo(new HistoryTopic("t1", "Why?", "It broke.",
                Instant.parse("2024-05-06T07:08:00Z"), "ann", List.of("Build"),
                List.of(new HistoryTopic.Post("bob", Instant.parse("2024-05-06T07:09:10Z"), "Because.", true, -4),
                        new HistoryTopic.Post("cyd", Instant.parse("2024-05-06T07:09:00Z"), "", false, 0))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "title": " Why? "         | "title": " "                 | title         | history.empty
            "title": " Why? ",        |                              | title         | history.missing
            "title": " Why? "         | "title": 5                   | title         | history.no-text
            "2024-05-06T07:08"        | "6.5.2024"                   | ts            | history.no-time
            "2024-05-06T07:08"        | "2024-02-30T07:08"           | ts            | history.no-time
            "2024-05-06T07:08"        | "2027-05-06T07:08"           | ts            | history.time-out-of-range
            "2024-05-06T07:08"        | "-99999-05-06T07:08"         | ts            | history.time-out-of-range
            "2024-05-06T07:08"        | 1714979280                   | ts            | history.no-text
            "ann"                     | null                         | asker         | history.no-text
            ["Build",                 | [{},                         | tags          | history.no-text
            "posts": [                | "posts": [3,                 | posts[0]      | history.no-object
            "user": "cyd"             | "user": ""                   | posts[1].user | history.empty
            "text": "Because."        | "text": ["Because."]         | posts[0].text | history.no-text
            "accepted": true          | "accepted": "yes"            | posts[0].accepted | history.no-flag
            "likes": -4               | "likes": "-4"                | posts[0].likes | history.no-number
            "likes": -4               | "likes": 0.5                 | posts[0].likes | history.no-number
            "likes": -4               | "likes": 1e999999999         | posts[0].likes | history.no-number
            "It broke."               | "nul \\u0000 char"           | body          | history.no-characters
            "It broke."               | "half \\ud83d a pair"        | body          | history.no-characters
            """)
    void aBrokenFieldIsNamedWithItsReason(String part, String instead, String field, String reason) {
        var problem = problemOf(GOOD.replace(part, instead == null ? "" : instead));
        assertThat(problem.column()).contains(field);
        assertThat(problem.reason().key()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}}", "{\"id\": \"t1\"", "nonsense", "{\"id\": 01}", "{'id': 1}", "", "{} {}"})
    void whatIsNoJsonIsSaidSo(String line) {
        assertThat(problemOf(line).reason().key()).isEqualTo("history.no-json");
    }

    @Test
    void aListIsNoTopic() {
        assertThat(problemOf("[]").reason()).isEqualTo(Message.of("history.no-object"));
    }

    @Test
    void nestingWithoutEndIsNoJson() {
        assertThat(problemOf("[".repeat(1_000_000)).reason().key()).isEqualTo("history.no-json");
    }

    @Test
    void latin1IsNotTakenForUtf8() {
        var bad = catchThrowableOfType(BadLine.class,
                () -> parser.parse(GOOD.replace("Why", "Wäh").getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(bad.problem(3).reason().key()).isEqualTo("history.no-utf8");
    }

    @Test
    void anOversizedTextIsRejectedWithItsLength() {
        assertThat(problemOf(GOOD.replace("It broke.", "x".repeat(50_001)))).satisfies(problem -> {
            assertThat(problem.column()).contains("body");
            assertThat(problem.reason()).isEqualTo(Message.of("history.too-long", 50_001, 50_000));
        });
    }

    private ImportProblem problemOf(String line) {
        return catchThrowableOfType(BadLine.class, () -> parse(line)).problem(3);
    }

    private HistoryTopic parse(String line) throws BadLine {
        return parser.parse(line.getBytes(StandardCharsets.UTF_8));
    }
}
