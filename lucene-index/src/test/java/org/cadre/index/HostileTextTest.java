package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.sun.management.ThreadMXBean;

class HostileTextTest {

    private static final Access READER = Access.cleared(1);

    private static final List<String> TEXTS = List.of("", " ", "\u0000", "AND OR NOT",
            "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
            "***", "a*b?", "title:x OR body:[* TO *]", "\"unclosed", "the and of to is", "der die das und", "日本語のテキスト",
            "ภาษาไทย", "العربية", "🙂🙃", "\ud800", "x\udc00y", "İıŞş", "C++ C# F# .NET", "'; DROP TABLE asks; --",
            "<script>alert(1)</script>", "a".repeat(40_000), "ab ".repeat(35_000), "*".repeat(100_000),
            "é".repeat(100_000), "_".repeat(5_000) + "x", "1.2.3.4".repeat(2_000));

    @Test
    @Timeout(120)
    void noTextMakesAQueryFail() {
        try (ExpertiseIndex index = Company.of(1).index()) {
            for (String text : TEXTS) {
                assertThatCode(() -> ask(index, text)).as("text %.40s", text).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void randomTextsDoNotMakeAQueryFail() {
        Random random = new Random(7);
        try (ExpertiseIndex index = Company.of(2).index()) {
            for (int i = 0; i < 60; i++) {
                String text = random.ints(random.nextInt(200), 0, 0x11000)
                        .mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining());
                assertThatCode(() -> ask(index, text)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void everyTextCanBePutAndRead() {
        try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
            for (int i = 0; i < TEXTS.size(); i++) {
                String text = TEXTS.get(i);
                index.put(Post.question(new UUID(1, i), text, text, Company.NOW).withTags(text).withState(text));
                index.put(Evidence.of(new UUID(2, i), new UUID(3, i), text, text, Company.NOW).withTags(text));
                index.put(ExpertProfile.of(new UUID(3, i), text).withAbout(text).withPlace(text, text, text)
                        .withSkills(SkillClaim.of(new UUID(4, i), text)));
            }
            index.refresh();
            assertThat(index.search(SearchQuery.of("", READER)).total()).isEqualTo(TEXTS.size());
            assertThat(index.tally(Kind.EVIDENCE).count()).isEqualTo(TEXTS.size());
            assertThat(index.tally(Kind.PROFILE).count()).isEqualTo(TEXTS.size());
        }
    }

    /** Counted in bytes that the asking thread allocates, since a clock counts what others do on the machine. */
    @Test
    void aQuestionOf100KilobytesCostsNoMoreThanThePartThatIsRead() {
        String words = IntStream.range(0, 15_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        try (ExpertiseIndex index = Company.of(3).index()) {
            for (String text : List.of(words, "the and of ".repeat(9_000), "(+a* -b? OR \"".repeat(7_000),
                    "日本語のテキスト".repeat(6_000), "العربية ".repeat(13_000))) {
                String read = text.substring(0, Words.QUERY_CHARS);
                ask(index, text);
                ask(index, read);
                assertThat(allocated(index, text)).as("%.20s", text).isLessThan(allocated(index, read) * 2);
            }
        }
    }

    @Test
    void noMoreWordsAreLookedForThanThoseThatSayMost() {
        String words = IntStream.range(0, 3_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
            index.put(Post.question(new UUID(3, 1), words, words, Company.NOW));
            index.refresh();
            List<Word> telling = index.read(snapshot -> new TextQuery(new AccessSearcher(snapshot, READER),
                    PostSearch.FIELDS, 48).telling(Words.ofQuery(words)));
            assertThat(telling).hasSize(48);
        }
    }

    private static long allocated(ExpertiseIndex index, String text) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        ask(index, text);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void ask(ExpertiseIndex index, String text) {
        index.rank(Need.of(text, text, Company.NOW).withTags(text).withSkills(SkillNeed.nice(new UUID(9, 1), text)),
                10);
        index.search(SearchQuery.of(text, READER));
        index.similar(text, READER, 5);
    }
}
