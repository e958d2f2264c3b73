package org.cadre.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Any bytes as text. In a normal run it takes the texts below; with {@code -Dcadre.fuzz -Dtest=TextFuzzTest#METHOD} Jazzer
 * makes new ones from what they reach, for five minutes; it fuzzes one method in a run.
 */
class TextFuzzTest {

    private static final List<WordAnalyzer> ANALYZERS = Stream.of(Language.values())
            .flatMap(language -> Stream.of(new WordAnalyzer(language, true), new WordAnalyzer(language, false)))
            .toList();
    private static final ExpertiseIndex INDEX = Company.of(1).index();

    static Stream<byte[]> texts() {
        return Stream.of("", " ", "AND OR NOT", "+payara -kubernetes", "\"unclosed", "title:x OR body:[* TO *]", "a*b?",
                "getUserById 7.2025.1 C++", "the and of to is", "der die das", "日本語のテキスト", "العربية", "👩‍👩‍👧 🇩🇪",
                "l'été à Größe", "_".repeat(300) + "x", "a".repeat(300), "\u0001\ud83d", "\u0001\ude42 x\ud83d")
                .map(TextFuzzTest::bytes);
    }

    @MethodSource("texts")
    @FuzzTest(maxDuration = "5m")
    void anyTextIsAnalysedInPiecesAsInOne(byte[] bytes) {
        String text = Pieces.paired(text(bytes));
        for (WordAnalyzer analyzer : ANALYZERS) {
            List<Token> whole = Words.analyse(text, analyzer);
            assertThat(new Pieces(piece -> Words.analyse(piece, analyzer)).of(text)).isEqualTo(whole);
            assertThat(whole).allSatisfy(token -> {
                assertThat(token.term()).isNotEmpty();
                assertThat(token.from()).isBetween(0, token.to());
                assertThat(token.to()).isLessThanOrEqualTo(text.length());
            });
        }
    }

    @MethodSource("texts")
    @FuzzTest(maxDuration = "5m")
    void anyTextIsAQuestion(byte[] bytes) {
        String text = text(bytes);
        Access reader = Access.cleared(1);
        assertThat(Words.ofQuery(text)).allSatisfy(word -> assertThat(word.readings()).isNotEmpty());
        Need need = Need.of(text, text, Company.NOW).withTags(text).withSkills(SkillNeed.nice(new UUID(9, 1), text));
        assertThat(INDEX.rank(need, 10)).isEqualTo(INDEX.rank(need, 10));
        assertThat(INDEX.similar(text, reader, 5)).allSatisfy(one -> assertThat(one.likeness()).isBetween(0.0, 1.0));
        SearchPage page = INDEX.search(SearchQuery.of(text, reader));
        assertThat(page.hits().size()).isLessThanOrEqualTo((int) page.total());
    }

    @MethodSource("texts")
    @FuzzTest(maxDuration = "5m")
    void anyTextCanBePutAndIsFoundByItself(byte[] bytes) {
        String text = text(bytes);
        Access reader = Access.cleared(3);
        try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
            index.put(Post.question(new UUID(3, 1), text, text, Company.NOW).withTags(text).withState(text));
            index.put(Evidence.of(new UUID(2, 1), new UUID(1, 1), text, text, Company.NOW.minusSeconds(1))
                    .withTags(text));
            index.put(ExpertProfile.of(new UUID(1, 1), text).withAbout(text).withPlace(text, text, text)
                    .withSkills(SkillClaim.of(new UUID(9, 1), text)));
            index.refresh();
            assertThat(index.search(SearchQuery.of("", reader)).total()).isEqualTo(1);
            assertThat(index.rank(Need.of(text, "", Company.NOW), 10)).hasSize(1);
        }
    }

    @MethodSource("texts")
    @FuzzTest(maxDuration = "5m")
    void anyPageTokenIsOneOrIsRefused(byte[] bytes) {
        SearchQuery query = SearchQuery.of("payara", Access.cleared(1));
        Throwable thrown = catchThrowable(() -> INDEX.search(query.after(text(bytes))));
        assertThat(thrown == null || thrown instanceof IllegalArgumentException).as("%s", thrown).isTrue();
    }

    /** UTF-8; after a first byte of 1 pairs of bytes, each a char, so that halves of surrogate pairs come up as well. */
    private static String text(byte[] bytes) {
        byte[] given = Objects.requireNonNullElse(bytes, new byte[0]);
        if (given.length == 0 || given[0] != 1) {
            return new String(given, UTF_8);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 1; i + 1 < given.length; i += 2) {
            text.append((char) (given[i] << Byte.SIZE | given[i + 1] & 0xff));
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        if (text.isEmpty() || text.charAt(0) != 1) {
            return text.getBytes(UTF_8);
        }
        byte[] bytes = new byte[2 * text.length() - 1];
        bytes[0] = 1;
        for (int i = 1; i < text.length(); i++) {
            bytes[2 * i - 1] = (byte) (text.charAt(i) >>> Byte.SIZE);
            bytes[2 * i] = (byte) text.charAt(i);
        }
        return bytes;
    }
}
