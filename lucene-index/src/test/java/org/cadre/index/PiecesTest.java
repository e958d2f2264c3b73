package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final List<String> PARTS = List.of(" ", " ", " ", "\n", "\t", "\r", "\u00a0", "\u2028", "the",
            "Wörter",
            "getUserById", "snake_case", "org.cadre.index", "7.2025.1", "C++", "c#", "l'été", "don't", "O'Neil's",
            "日本語",
            "テスト", "한국어", "ภาษา", "العربية", "🙂", "👩‍👩‍👧", "🇩🇪", "\u0301", "\u200d", "\u200b", "e\u0301", "a",
            "B",
            "3,14", "-", "_", ".", ",", "/", "\"", "'", "\u2019", "\ud800", "\udc00", "\0", "\u007f", "x".repeat(50),
            "y".repeat(300), "ﬁ", "Ⅳ", "א״ב", "1:2", "mid·dot");

    /** The law: to cut a text and remember its pieces changes no term, offset or increment. */
    @Test
    void aTextIsAnalysedInPiecesAsInOne() {
        Random random = new Random(20261130);
        int compared = 0;
        for (Language language : Language.values()) {
            for (boolean splitting : new boolean[]{true, false}) {
                WordAnalyzer analyzer = new WordAnalyzer(language, splitting);
                Pieces pieces = new Pieces(text -> Words.analyse(text, analyzer));
                for (int i = 0; i < 2_000; i++) {
                    String text = text(random);
                    List<Token> whole = Words.analyse(Pieces.paired(text), analyzer);
                    assertThat(pieces.of(text)).as("%s: %s", language, text).isEqualTo(whole);
                    compared += whole.size();
                }
            }
        }
        assertThat(compared).isGreaterThan(100_000);
    }

    @Test
    void halfAnEmojiAtTheEndCostsNoWord() {
        for (Language language : Language.values()) {
            assertThat(Words.of("payara \ud83d", language)).extracting(Token::term).containsExactly("payara");
        }
        String cut = "payara " + "\ud83d\ude42".repeat(Words.QUERY_CHARS);
        assertThat(Words.ofQuery(cut)).extracting(word -> word.readings().getFirst()).contains("payara");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(30); left > 0; left--) {
            text.append(random.nextInt(10) == 0
                    ? String.valueOf((char) random.nextInt(0x10000))
                    : PARTS.get(random.nextInt(PARTS.size())));
            text.append(random.nextInt(3) == 0 ? " " : "");
        }
        return text.toString();
    }
}
