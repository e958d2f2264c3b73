package org.cadre.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.hnsw.FloatHeap;

/**
 * What finding the 50 nearest of many vectors costs where only some documents count: all of those compared, and Lucene's graphs
 * searched. CPU times of one thread, warmed up, both in turn in one run; vectors of 384 numbers, made of words and not by a
 * model. {@code cadre.bench.vectors} says how many pieces of evidence there are; the reader may see nine compartments of them.
 */
final class VectorBench {

    private static final int NEAREST = 50;
    private static final int ROUNDS = 200;
    private static final int CHANGES = 100;
    private static final List<Integer> PERCENT = List.of(1, 2, 5, 7, 10, 20, 40, 80);

    private final SyntheticExperts experts;
    private final ExpertiseIndex index;
    private final Directions directions;

    private VectorBench(int pieces, Path folder) {
        Embedder embedder = new ToyEmbedder(384);
        experts = new SyntheticExperts(20261130, pieces);
        directions = new Directions(embedder);
        index = ExpertiseIndex.open(folder, embedder);
    }

    public static void main(String[] args) throws IOException {
        int pieces = Integer.getInteger("cadre.bench.vectors", 100_000);
        Path folder = Files.createTempDirectory("cadre-bench");
        try {
            new VectorBench(pieces, folder).run(pieces);
        } finally {
            ScaleBench.delete(folder);
        }
    }

    private void run(int pieces) {
        try (index) {
            double perSecond = ScaleBench.fill(index, pieces, i -> index.put(experts.evidence(i)), "evidence");
            index.commit("evidence");
            index.refresh();
            System.out.printf("%,d pieces of evidence, %,.0f a second on 2 cores; the %d nearest, CPU ms, p50 / p99%n",
                    pieces, perSecond, NEAREST);
            System.out.println("| pass the filter | compared | one by one | by graphs | of the nearest found so |");
            PERCENT.forEach(percent -> index.read(snapshot -> measure(snapshot, percent)));
            change(pieces);
        }
    }

    private int measure(Snapshot snapshot, int percent) throws IOException {
        Map<LeafReaderContext, FixedBitSet> passing = snapshot.getIndexReader().leaves().stream()
                .collect(Collectors.toMap(leaf -> leaf, leaf -> some(leaf, percent)));
        List<Compartment> visible = new AccessSearcher(snapshot, Access.cleared(2).within("wall0", "wall1")).visible();
        CpuTimes exact = new CpuTimes(ROUNDS);
        CpuTimes graphs = new CpuTimes(ROUNDS);
        int compared = 0;
        double found = 0;
        for (int i = -ROUNDS / 2; i < ROUNDS; i++) {
            byte[] direction = directions.of(experts.need(i & Integer.MAX_VALUE).title(), Language.ENGLISH)
                    .orElseThrow();
            Search one = new Search(new Nearest(directions, direction, Fields.MEANING, visible, 0), passing);
            Search other = new Search(new Nearest(directions, direction, Fields.MEANING, visible, NEAREST), passing);
            (i < 0 ? new CpuTimes(1) : exact).measure(one::run);
            (i < 0 ? new CpuTimes(1) : graphs).measure(other::run);
            compared = one.compared;
            found += i < 0 ? 0 : other.share(one) / ROUNDS;
        }
        System.out.printf("| %d %% | %,d | %.2f / %.2f | %.2f / %.2f | %.0f %% |%n", percent, compared, exact.p50(),
                exact.p99(), graphs.p50(), graphs.p99(), 100 * found);
        return compared;
    }

    private static FixedBitSet some(LeafReaderContext leaf, int percent) {
        SplittableRandom random = new SplittableRandom(leaf.ord);
        FixedBitSet some = new FixedBitSet(leaf.reader().maxDoc());
        IntStream.range(0, some.length()).filter(_ -> random.nextInt(100) < percent).forEach(some::set);
        return some;
    }

    /** The nearest of what counts. */
    private static final class Search {
        private final Nearest nearest;
        private final Map<LeafReaderContext, FixedBitSet> passing;
        private final FloatHeap best = new FloatHeap(NEAREST);
        private final List<Integer> docs = new ArrayList<>();
        private final List<Float> cosines = new ArrayList<>();
        private int compared;

        Search(Nearest nearest, Map<LeafReaderContext, FixedBitSet> passing) {
            this.nearest = nearest;
            this.passing = passing;
        }

        void run() {
            passing.forEach((leaf, counting) -> {
                try {
                    nearest.each(leaf.reader(), counting, (doc, cosine) -> take(leaf.docBase + doc, (float) cosine));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }

        private void take(int doc, float cosine) {
            compared++;
            if (best.offer(cosine)) {
                docs.add(doc);
                cosines.add(cosine);
            }
        }

        private Set<Integer> nearest() {
            return IntStream.range(0, docs.size()).filter(i -> cosines.get(i) >= best.peek()).mapToObj(docs::get)
                    .collect(Collectors.toSet());
        }

        /** How many of the others this one has found as well. */
        double share(Search exact) {
            Set<Integer> both = new HashSet<>(exact.nearest());
            int all = both.size();
            both.retainAll(nearest());
            return (double) both.size() / all;
        }
    }

    private void change(int pieces) {
        CpuTimes change = new CpuTimes(CHANGES);
        for (int i = -CHANGES; i < CHANGES; i++) {
            Evidence fresh = experts.evidence(pieces + CHANGES + i);
            (i < 0 ? new CpuTimes(1) : change).measure(() -> {
                index.put(fresh);
                index.refresh();
            });
        }
        System.out.printf("a piece of evidence with two vectors to visible: %.2f / %.2f ms%n", change.p50(),
                change.p99());
    }
}
