package org.cadre.sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.cadre.index.Embedder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceModelTest {

    private static Embedder model;

    @BeforeAll
    static void load() {
        model = SentenceModels.find().orElseThrow();
    }

    @Test
    void whatMeansTheSameIsNearThoughNoWordIsShared() {
        String question = "How do I rotate the camera?";
        assertThat(cosine(question, "Turning the view with a mouse"))
                .isGreaterThan(0.1 + cosine(question, "Days of leave are granted by your superior"));
    }

    @Test
    void aTextHasTheSameDirectionEachTimeAndItIsOfLengthOne() {
        float[] once = model.embed("a rope for the cat");
        float[] again = model.embed("a rope for the cat");
        once[0] += 1;
        assertThat(again).isNotSameAs(once).isEqualTo(model.embed("a rope for the cat"));
        assertThat(dot(again, again)).isEqualTo(1, within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "\u0000\ud800", "日本語の質問", "%s"})
    void anyTextHasADirection(String text) {
        String read = text.equals("%s") ? "word ".repeat(20_000) : text;
        assertThat(dot(model.embed(read), model.embed(read))).isEqualTo(1, within(1e-5));
    }

    /** Numbers as given by the tokenizer that the model was trained with (Hugging Face tokenizers). */
    @Test
    void textIsCutIntoThePiecesThatTheModelWasTrainedOn() throws IOException {
        WordPieces pieces = pieces();
        assertThat(pieces.of("How do I rotate a camera in C++?", 128)).containsExactly(101, 2129, 2079, 1045, 24357,
                1037, 4950, 1999, 1039, 1009, 1009, 1029, 102);
        assertThat(pieces.of("Größe der naïve façade: 7.2025.1", 128)).containsExactly(101, 24665, 2080, 17499, 4315,
                15743, 8508, 1024, 1021, 1012, 16798, 2629, 1012, 1015, 102);
        assertThat(pieces.of("getUserById() 日本 x\u200by", 128)).containsExactly(101, 2131, 20330, 3762, 3593, 1006,
                1007, 1864, 1876, 1060, 2100, 102);
        assertThat(pieces.of("one two three four", 4)).hasSize(4).startsWith(101).endsWith(102);
    }

    @Test
    void withoutItsRuntimeThereIsNoModelAndNothingFails() throws ReflectiveOperationException {
        var hiding = new ClassLoader(SentenceModelTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.startsWith("ai.onnxruntime")) {
                    throw new ClassNotFoundException(name);
                }
                return name.startsWith("org.cadre.sentences.") ? own(name) : super.loadClass(name, resolve);
            }

            private Class<?> own(String name) throws ClassNotFoundException {
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                try (InputStream file = Objects
                        .requireNonNull(getResourceAsStream(name.replace('.', '/') + ".class"))) {
                    byte[] bytes = file.readAllBytes();
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        };
        assertThat(hiding.loadClass(SentenceModels.class.getName()).getMethod("find").invoke(null))
                .isEqualTo(Optional.empty());
    }

    @Test
    void aVocabularyWithoutItsMarksIsRefused() {
        assertThatThrownBy(() -> new WordPieces(Map.of("a", 1))).hasMessageContaining("[CLS]");
        assertThatThrownBy(() -> Vocabulary.of("{}")).hasMessageContaining("vocabulary");
        assertThat(Vocabulary.of("{\"vocab\": {\"\\\"\": 1, \"\\u00e9\": 22}}")).isEqualTo(Map.of("\"", 1, "é", 22));
    }

    private static WordPieces pieces() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                SentenceModelTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json"))) {
            return new WordPieces(Vocabulary.of(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    private static double cosine(String one, String other) {
        return dot(model.embed(one), model.embed(other));
    }

    private static double dot(float[] one, float[] other) {
        return IntStream.range(0, one.length).mapToDouble(i -> one[i] * other[i]).sum();
    }
}
