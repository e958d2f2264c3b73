package org.cadre.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cadre.revisions.Difference.Block;
import org.cadre.revisions.Difference.Kind;
import org.cadre.revisions.Difference.Piece;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void aChangedWordIsFoundWithinItsLine() {
        var found = Difference.between("Restart it.\nThen wait an hour.", "Restart it.\nThen wait a minute.");
        assertThat(found.blocks()).containsExactly(new Block.Same(List.of("Restart it.")),
                new Block.Changed(List.of(new Piece(Kind.SAME, "Then wait "), new Piece(Kind.REMOVED, "an"),
                        new Piece(Kind.ADDED, "a"), new Piece(Kind.SAME, " "), new Piece(Kind.REMOVED, "hour"),
                        new Piece(Kind.ADDED, "minute"), new Piece(Kind.SAME, "."))));
    }

    @Test
    void theSameTextHasNoDifferenceHoweverItsLinesEnd() {
        assertThat(Difference.between("a\r\nb", "a\nb").none()).isTrue();
        assertThat(Difference.between("", "").none()).isTrue();
        assertThat(Difference.between("a", "b").none()).isFalse();
    }

    @Test
    void bothTextsCanBeReadOffIt() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String before = text(random);
            String after = text(random);
            var found = Difference.between(before, after);
            assertThat(read(found, Kind.ADDED)).as("before, from %s and %s", before, after).isEqualTo(lines(before));
            assertThat(read(found, Kind.REMOVED)).as("after, from %s and %s", before, after).isEqualTo(lines(after));
        }
    }

    @Test
    void twoLongTextsThatHaveNothingInCommonTakeNoSeconds() {
        String before = "a b\n".repeat(12_000);
        String after = IntStream.range(0, 9_000).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
        Assertions.assertTimeout(Duration.ofSeconds(3), () -> Difference.between(before, after));
        Assertions.assertTimeout(Duration.ofSeconds(3),
                () -> Difference.between(before.replace('\n', ' '), after.replace('\n', ' ')));
    }

    /** Lines that were only taken away, or only added, leave an empty one on the other side; so ends are left aside. */
    private static String read(Difference difference, Kind without) {
        return difference.blocks().stream().map(block -> switch (block) {
            case Block.Same same -> String.join("\n", same.lines());
            case Block.Changed changed -> changed.pieces().stream().filter(piece -> piece.kind() != without)
                    .map(Piece::text).collect(Collectors.joining());
        }).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n")).replaceAll("\n+", "\n")
                .strip();
    }

    private static String lines(String text) {
        return text.lines().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String text(Random random) {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(_ -> IntStream.range(0, random.nextInt(5))
                        .mapToObj(_ -> "abcd".substring(random.nextInt(4)).substring(0, 1))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }
}
