package org.cadre.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.cadre.asks.Ask;
import org.cadre.asks.AskDesk;
import org.cadre.asks.Asks;
import org.cadre.asks.NewAsk;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.index.Embedder;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whether somebody is known to know, by what colleagues answered before. */
class UnfamiliarTest {
    private static final String QUESTION = "How do we rotate the certificate of the gateway?";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;
    private final TestCompany company = new TestCompany(database);
    private Reader asker;

    @SuppressWarnings("NullAway.Init")
    UnfamiliarTest() {}

    @BeforeEach
    void askedAndAnswered() {
        new TestOutbox(database);
        asker = company.reader(company.colleague("Grace", Classification.INTERNAL));
        var expert = company.reader(company.colleague("Ada", Classification.INTERNAL));
        var ask = asked(QUESTION).id();
        database.run(() -> desk().answer(expert, ask, "How we rotate the certificate of the gateway"));
    }

    @Test
    void aQuestionLikeOneThatWasAnsweredIsFamiliarAndAnotherIsNot() {
        var like = asked("How do we rotate a certificate of that gateway?");
        var other = asked("Where is the canteen menu?");
        try (var index = new TestIndex(database, folder, Clock.systemUTC(), Optional.of(new Bag())).catchUp()) {
            assertThat(index.finder().unfamiliar(like, List.of())).isFalse();
            assertThat(index.finder().unfamiliar(other, List.of())).isTrue();
        }
    }

    @Test
    void byWordsAloneNobodyIsToldSo() {
        var other = asked("Where is the canteen menu?");
        try (var index = new TestIndex(database, folder).catchUp()) {
            assertThat(index.finder().unfamiliar(other, List.of())).isFalse();
        }
    }

    private Ask asked(String text) {
        var id = database.call(() -> desk().file(asker, NewAsk.question(text, Locale.ENGLISH)));
        return database.call(() -> database.beans().get(Asks.class).find(id).orElseThrow());
    }

    private AskDesk desk() {
        return database.beans().get(AskDesk.class);
    }

    /** The direction of a text is that of the sum of its words. */
    private static final class Bag implements Embedder {
        @Override
        public String name() {
            return "bag";
        }

        @Override
        public int dimensions() {
            return 64;
        }

        @Override
        public Set<String> languages() {
            return Set.of("en");
        }

        @Override
        public float[] embed(String text) {
            var sum = new double[dimensions()];
            for (String word : text.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
                var random = new Random(word.hashCode());
                for (int i = 0; i < sum.length; i++)
                    sum[i] += random.nextGaussian();
            }
            double square = 0;
            for (double number : sum)
                square += number * number;
            var direction = new float[sum.length];
            for (int i = 0; i < sum.length; i++)
                direction[i] = (float) (sum[i] / Math.sqrt(square));
            return direction;
        }
    }
}
