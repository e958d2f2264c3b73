package org.cadre.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.handling.Handling;
import org.cadre.matching.TestCompany;
import org.cadre.matching.TestIndex;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.WallId;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Law 2: to a reader the company with hidden things is the company without them. */
class HiddenTest {
    private static final String[] WORDS = {"backup", "certificate", "cluster", "gateway", "printer", "quota", "restart",
            "rotate", "server", "token"};
    private static final String[] TAGS = {"infra", "network", "security", "storage"};

    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;

    private final TestCompany company = new TestCompany(database);
    private final List<ColleagueId> people = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingThatAReaderMayNotSeeMakesADifference(long seed) {
        var random = new Random(seed);
        var reader = populated(random);
        try (var index = new TestIndex(database, folder).catchUp()) {
            List<Object> without = everythingRead(reader, new Random(seed));
            WallId wall = company.wall("Deal", people.get(1), people.get(2));
            for (int i = 0; i < 15; i++)
                fill(random, Classification.RESTRICTED, null);
            for (int i = 0; i < 15; i++)
                fill(random, Classification.PUBLIC, wall);
            assertSame(everythingRead(reader, new Random(seed)), without, "while the index lags");
            index.catchUp();
            assertSame(everythingRead(reader, new Random(seed)), without, "when it has caught up");
            for (int i = 0; i < 15; i++)
                company.label(fill(random, Classification.PUBLIC, random.nextBoolean() ? wall : null),
                        new Handling(true, Optional.of("EU").filter(_ -> random.nextBoolean())));
            assertSame(everythingRead(reader, new Random(seed)), without, "while what is labelled is new");
            index.catchUp();
            assertSame(everythingRead(reader, new Random(seed)), without, "when all that is labelled is there");
        }
    }

    private static void assertSame(List<Object> read, List<Object> without, String when) {
        for (int i = 0; i < without.size(); i++)
            assertThat(read.get(i)).as("read %d, %s", i, when).isEqualTo(without.get(i));
    }

    private Reader populated(Random random) {
        for (int i = 0; i < 8; i++)
            people.add(company.colleague("Colleague " + (char) ('A' + i),
                    i == 0 ? Classification.INTERNAL : Classification.RESTRICTED));
        for (String word : List.of("Kubernetes", "Certificate", "Backup"))
            company.claims(people.get(1 + random.nextInt(7)), company.skill(word), 1 + random.nextInt(5));
        for (int i = 0; i < 20; i++)
            fill(random, Classification.values()[random.nextInt(2)], null);
        return company.reader(people.getFirst());
    }

    private UUID fill(Random random, Classification level, @org.jspecify.annotations.Nullable WallId wall) {
        var ask = company.ask(people.get(random.nextInt(people.size())), words(random, 4), words(random, 12), level,
                wall, TAGS[random.nextInt(TAGS.length)]);
        for (int answers = random.nextInt(3); answers > 0; answers--) {
            var answer = company.answer(ask, people.get(1 + random.nextInt(7)), words(random, 15));
            if (random.nextInt(3) == 0)
                company.accept(ask, answer);
        }
        return ask;
    }

    private List<Object> everythingRead(Reader reader, Random random) {
        var desk = database.beans().get(SearchDesk.class);
        var read = new ArrayList<Object>();
        for (int i = 0; i < 15; i++) {
            var request = new SearchRequest(random.nextInt(6) == 0 ? "" : words(random, 1 + random.nextInt(3)),
                    java.util.Map.of(), random.nextBoolean(), Optional.empty(), 1 + random.nextInt(30));
            if (random.nextInt(3) == 0)
                request = request.narrowedTo(SearchFacet.TAG, Set.of(TAGS[random.nextInt(TAGS.length)]));
            read.add(desk.search(reader, request));
            read.add(desk.similar(reader, words(random, 5), 5));
            read.add(desk.experts(reader, words(random, 5), 5));
            read.add(desk.suggest(reader, TAGS[random.nextInt(TAGS.length)].substring(0, 2), 5));
        }
        return read;
    }

    private static String words(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        return text.toString();
    }
}
