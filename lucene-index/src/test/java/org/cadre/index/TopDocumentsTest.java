package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** Against Lucene's own queries of the same words. */
class TopDocumentsTest {

    private static final List<String> WORDS = List.of("server", "servers", "Server", "serveur", "serveurs", "Dienste",
            "dienst", "gateway", "gateways", "Verbindungen", "verbindung", "connexions", "connection", "connections");
    private static final List<String> LANGUAGES = List.of("de", "en", "fr", "");
    private static final Map<String, Float> FIELDS = Map.of(Fields.QUESTION, 1f, Fields.TAGS, 0.5f);

    private int compared;
    private int cut;
    private int merged;

    @Test
    void aWordScoresAsLucenesQueryOfItToTheLastBitAndTheBestAreTaken() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
                for (int i = 0; i < 150; i++) {
                    index.put(evidence(random));
                    if (random.nextInt(25) == 0) {
                        index.refresh();
                    }
                }
                index.refresh();
                for (int i = 0; i < 20; i++) {
                    Access reader = Access.cleared(random.nextInt(4)).within("a");
                    List<Word> words = Words.ofQuery(text(random, 1 + random.nextInt(5)));
                    int most = 1 + random.nextInt(60);
                    long filter = random.nextLong();
                    index.read(snapshot -> compare(snapshot, reader, words, most, leaf -> some(leaf,
                            new Random(filter + leaf.ord), 1.5)));
                }
            }
        }
        System.out.printf("%d documents scored as Lucene does, %d of several readings, %d searches cut%n", compared,
                merged, cut);
        assertThat(compared).isGreaterThan(5_000);
        assertThat(merged).isPositive();
        assertThat(cut).isPositive();
    }

    /** Few of many documents are wanted, so that most need not be looked at for the most frequent words. */
    @Test
    void whatIsLeftOutCouldNotHaveBeenAmongTheBest() {
        Random random = new Random(7);
        Zipf words = new Zipf(1_000, 1);
        try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
            for (int i = 0; i < 6_000; i++) {
                index.put(new Evidence(new UUID(2, i), new UUID(1, i % 50), null, new UUID(3, i),
                        frequent(words, random, 2), frequent(words, random, random.nextInt(15)), "",
                        List.of(frequent(words, random, 1)), Company.NOW, 0, null, "en", false, 0));
                if (i % 2_500 == 0) {
                    index.refresh();
                }
            }
            index.refresh();
            for (int i = 0; i < 300; i++) {
                List<Word> asked = Words.ofQuery(frequent(words, random, 2 + random.nextInt(12)));
                int most = 1 + random.nextInt(20);
                int oneOf = i % 3 == 0 ? 20 : 2;
                index.read(snapshot -> compare(snapshot, Access.cleared(1), asked, most, leaf -> some(leaf,
                        new Random(leaf.ord), oneOf)));
            }
        }
        assertThat(cut).isGreaterThan(200);
    }

    private static String frequent(Zipf words, Random random, int many) {
        return IntStream.range(0, many).mapToObj(_ -> "w" + words.next(random)).collect(Collectors.joining(" "));
    }

    private int compare(Snapshot snapshot, Access reader, List<Word> words, int most,
            Function<LeafReaderContext, FixedBitSet> filter) throws IOException {
        AccessSearcher searcher = new AccessSearcher(snapshot, reader);
        TextQuery queries = new TextQuery(searcher, FIELDS, 48);
        List<Word> telling = queries.telling(words);
        List<Clause> clauses = queries.apart(telling);
        merged += (int) clauses.stream().filter(clause -> clause.readings().size() > 1).count();
        Map<LeafReaderContext, FixedBitSet> allowed = searcher.getLeafContexts().stream()
                .collect(Collectors.toMap(Function.identity(), filter));
        Map<Integer, Float> found = new HashMap<>();
        TopDocuments.of(searcher, clauses, allowed::get, most)
                .forEach(one -> found.put(one.leaf().docBase + one.doc(), one.score()));
        assertThat(found).isEqualTo(expected(searcher, queries.clauses(telling), allowed, most));
        compared += found.size();
        return most;
    }

    /**
     * Sums of what each word scores. Where several tie for the last place, none of them; where all that are wanted tie, all that tie.
     */
    private Map<Integer, Float> expected(AccessSearcher searcher, List<Query> words,
            Map<LeafReaderContext, FixedBitSet> allowed, int most) throws IOException {
        Map<Integer, Float> all = new HashMap<>();
        for (Query word : words) {
            for (ScoreDoc doc : searcher.search(word, 10_000).scoreDocs) {
                allowed.forEach((leaf, some) -> {
                    int inLeaf = doc.doc - leaf.docBase;
                    if (inLeaf >= 0 && inLeaf < some.length() && some.get(inLeaf)) {
                        all.merge(doc.doc, doc.score, Float::sum);
                    }
                });
            }
        }
        List<Float> falling = all.values().stream().sorted((one, other) -> Float.compare(other, one)).toList();
        if (falling.size() <= most) {
            return all;
        }
        cut++;
        float last = falling.get(most);
        all.values().removeIf(score -> falling.getFirst() > last ? score <= last : score < last);
        return all;
    }

    private static FixedBitSet some(LeafReaderContext leaf, Random random, double oneOf) {
        Bits live = leaf.reader().getLiveDocs();
        FixedBitSet some = new FixedBitSet(leaf.reader().maxDoc());
        for (int doc = 0; doc < some.length(); doc++) {
            if (random.nextDouble() * oneOf < 1 && (live == null || live.get(doc))) {
                some.set(doc);
            }
        }
        return some;
    }

    /** Of few ids, so that some replace others. */
    private static Evidence evidence(Random random) {
        return new Evidence(new UUID(2, random.nextInt(120)), new UUID(1, random.nextInt(9)), null,
                new UUID(3, random.nextInt(50)), text(random, 3), text(random, random.nextInt(12)), "",
                List.of(text(random, 1)), Company.NOW, random.nextInt(4), random.nextInt(4) == 0 ? "a" : null,
                LANGUAGES.get(random.nextInt(4)), false, 0);
    }

    private static String text(Random random, int many) {
        return random.ints(many, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }
}
