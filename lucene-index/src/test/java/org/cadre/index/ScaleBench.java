package org.cadre.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * What ranking costs over companies of several sizes, on disk, within the heap that this runs in. Times are CPU times of one
 * thread, warmed up; each need is put to the bare query and to the ranking in turn. The bare query is a disjunction of the
 * same terms over the profiles' text, its ten best, with nothing else: no filter, no reasons, no votes.
 *
 * <p>No harness for micro-benchmarks: a ranking takes milliseconds, on caches and segments that a harness would have to be
 * kept from resetting, and what matters beside p50 is p99 and the ratio of two things measured in turn in one process.
 *
 * <p>Properties: {@code cadre.bench.experts}, sizes parted by commas; {@code cadre.bench.evidence}, pieces per expert;
 * {@code cadre.bench.needs}, needs measured for each row; {@code cadre.bench.meanings}, whether evidence is also found by
 * vectors of 384 numbers, which are made of words here and not by a model; what those alone cost {@link VectorBench} tells.
 */
final class ScaleBench {

    private static final int WARM_UP = 500;
    private static final int CHANGES = 100;
    private static final int THREADS = 2;

    private final SyntheticExperts experts;
    private final int evidence;
    private final int needs;
    private final Path folder;
    private final ExpertiseIndex index;

    private ScaleBench(int size, double perExpert, int needs, Path folder) {
        this.experts = new SyntheticExperts(20261130, size);
        this.evidence = (int) (size * perExpert);
        this.needs = needs;
        this.folder = folder;
        this.index = ExpertiseIndex.open(folder,
                Boolean.getBoolean("cadre.bench.meanings") ? new ToyEmbedder(384) : null);
    }

    public static void main(String[] args) throws IOException {
        int needs = Integer.getInteger("cadre.bench.needs", 1_000);
        double perExpert = Double.parseDouble(System.getProperty("cadre.bench.evidence", "3"));
        List<Row> rows = new ArrayList<>();
        for (String size : System.getProperty("cadre.bench.experts", "100000").split(",")) {
            Path folder = Files.createTempDirectory("cadre-bench");
            try {
                rows.add(new ScaleBench(Integer.parseInt(size.strip()), perExpert, needs, folder).run());
            } finally {
                delete(folder);
            }
        }
        print(rows);
    }

    /** What one size costs, in milliseconds unless said otherwise. */
    private record Row(int experts, int evidence, double perSecond, double megabytes, CpuTimes bare, CpuTimes top,
            CpuTimes whole, CpuTimes told, CpuTimes change, CpuTimes afterChange, CpuTimes usual, CpuTimes beside) {}

    private Row run() {
        try (index) {
            say("%,d experts, heap of %,d MB", experts.experts(), Runtime.getRuntime().maxMemory() >> 20);
            double perSecond = fill(index, experts.experts(), i -> index.put(experts.expert(i)), "profiles");
            index.commit("profiles");
            double megabytes = megabytes();
            say("%,.0f profiles a second, %,.0f MB", perSecond, megabytes);
            CpuTimes bare = new CpuTimes(needs);
            CpuTimes top = new CpuTimes(needs);
            compare(bare, top);
            say("bare %.2f / %.2f ms, top 10 with filters and reasons %.2f / %.2f ms", bare.p50(), bare.p99(),
                    top.p50(),
                    top.p99());
            CpuTimes change = new CpuTimes(CHANGES);
            CpuTimes afterChange = new CpuTimes(CHANGES);
            change(change, afterChange);
            say("change to visible %.2f / %.2f ms, the first ranking after it %.2f / %.2f ms", change.p50(),
                    change.p99(), afterChange.p50(), afterChange.p99());
            double evidencePerSecond = fill(index, evidence, i -> index.put(experts.evidence(i)), "evidence");
            index.commit("evidence");
            say("%,.0f pieces of evidence a second, %,.0f MB in all", evidencePerSecond, megabytes());
            CpuTimes whole = rank(experts::filtered, needs);
            CpuTimes told = rank(experts::told, needs);
            say("with votes %.2f / %.2f ms, of a paragraph %.2f / %.2f ms", whole.p50(), whole.p99(), told.p50(),
                    told.p99());
            CpuTimes usual = rank(experts::filtered, needs);
            CpuTimes beside = besideARebuild();
            say("usual %.2f / %.2f ms, beside a rebuild %.2f / %.2f ms", usual.p50(), usual.p99(), beside.p50(),
                    beside.p99());
            return new Row(experts.experts(), evidence, perSecond, megabytes, bare, top, whole, told, change,
                    afterChange,
                    usual, beside);
        }
    }

    /** On two threads; gives documents in a second of two cores, by the CPU time of the whole process. */
    static double fill(ExpertiseIndex into, int many, IntConsumer put, String what) {
        int chunk = 1_000;
        AtomicInteger next = new AtomicInteger();
        long start = CpuTimes.ofProcess();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> threads = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                threads.add(pool.submit(() -> {
                    for (int from = next.getAndAdd(chunk); from < many; from = next.getAndAdd(chunk)) {
                        for (int i = from; i < Math.min(many, from + chunk); i++) {
                            put.accept(i);
                        }
                        if (from % 250_000 == 0) {
                            say("  %,d of %,d %s", from, many, what);
                        }
                    }
                }));
            }
            for (Future<?> thread : threads) {
                thread.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException("the index could not be filled", e);
        }
        into.refresh();
        return many / ((CpuTimes.ofProcess() - start) / 1e9 / THREADS);
    }

    private void compare(CpuTimes bare, CpuTimes top) {
        for (int i = -WARM_UP; i < needs; i++) {
            Need need = experts.filtered(i & Integer.MAX_VALUE);
            BooleanQuery query = bare(need.title());
            CpuTimes first = i < 0 ? new CpuTimes(1) : bare;
            CpuTimes second = i < 0 ? new CpuTimes(1) : top;
            if (i % 2 == 0) {
                first.measure(() -> index.read(snapshot -> plain(snapshot).search(query, 10)));
                second.measure(() -> index.rank(need, 10));
            } else {
                second.measure(() -> index.rank(need, 10));
                first.measure(() -> index.read(snapshot -> plain(snapshot).search(query, 10)));
            }
        }
    }

    private static IndexSearcher plain(Snapshot snapshot) {
        IndexSearcher searcher = new IndexSearcher(snapshot.getIndexReader());
        searcher.setQueryCache(null);
        return searcher;
    }

    private static BooleanQuery bare(String text) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Words.of(text, Language.ENGLISH)
                .forEach(token -> query.add(new TermQuery(new Term(Fields.PROFILE, token.term())), Occur.SHOULD));
        return query.build();
    }

    private CpuTimes rank(IntFunction<Need> need, int many) {
        CpuTimes times = new CpuTimes(many);
        for (int i = -WARM_UP / 4; i < many; i++) {
            Need one = need.apply(i & Integer.MAX_VALUE);
            (i < 0 ? new CpuTimes(1) : times).measure(() -> index.rank(one, 10));
        }
        return times;
    }

    private void change(CpuTimes change, CpuTimes after) {
        for (int i = -CHANGES / 2; i < CHANGES; i++) {
            ExpertProfile other = experts.expert((i + CHANGES) * 37, 1);
            Need need = experts.filtered(i + CHANGES);
            (i < 0 ? new CpuTimes(1) : change).measure(() -> {
                index.put(other);
                index.refresh();
            });
            (i < 0 ? new CpuTimes(1) : after).measure(() -> index.rank(need, 10));
        }
    }

    private CpuTimes besideARebuild() {
        AtomicBoolean enough = new AtomicBoolean();
        Path other = folder.resolve("rebuild");
        Thread builder = new Thread(() -> {
            try (ExpertiseIndex rebuilt = ExpertiseIndex.open(other)) {
                for (int i = 0; i < experts.experts() && !enough.get(); i++) {
                    rebuilt.put(experts.expert(i));
                }
            }
        });
        builder.start();
        CpuTimes times = rank(experts::filtered, needs);
        enough.set(true);
        try {
            builder.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return times;
    }

    private double megabytes() {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(List<Row> rows) {
        System.out.println();
        line("CPU ms, one thread, p50 / p99", rows, row -> String.format("%,d", row.experts()));
        line("bare query, 8 terms, top 10", rows, row -> both(row.bare()));
        line("top 10, filters, reasons (1M: 3.5 / 10, 100k: 1 / 2)", rows, row -> both(row.top()));
        line("  its ratio to the bare query (1.5)", rows,
                row -> String.format("%.2f / %.2f", row.top().p50() / row.bare().p50(),
                        row.top().p99() / row.bare().p99()));
        line("whole ranking with votes (5)", rows, row -> both(row.whole()));
        line("  of a need with a paragraph", rows, row -> both(row.told()));
        line("profile change to visible (5)", rows, row -> both(row.change()));
        line("  the first ranking after it", rows, row -> both(row.afterChange()));
        line("beside a rebuild, p99 (2 times)", rows,
                row -> String.format("%s, %.2f times", both(row.beside()), row.beside().p99() / row.usual().p99()));
        line("profiles a second on 2 cores (20,000)", rows, row -> String.format("%,.0f", row.perSecond()));
        line("profiles on disk, MB (1M: 1,000)", rows, row -> String.format("%,.0f", row.megabytes()));
        if (rows.size() > 1) {
            System.out.printf("growth of p50 from %,d to %,d: %.2f times (at most 4 wanted)%n",
                    rows.getFirst().experts(), rows.getLast().experts(),
                    rows.getLast().top().p50() / rows.getFirst().top().p50());
        }
    }

    private static void line(String what, List<Row> rows, java.util.function.Function<Row, String> figure) {
        System.out.printf("| %-55s |", what);
        rows.forEach(row -> System.out.printf(" %24s |", figure.apply(row)));
        System.out.println();
    }

    private static String both(CpuTimes times) {
        return String.format("%.2f / %.2f", times.p50(), times.p99());
    }

    private static void say(String what, Object... args) {
        System.out.printf(what + "%n", args);
    }

    static void delete(Path tree) throws IOException {
        try (var found = Files.walk(tree)) {
            for (Path one : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
