package org.cadre.judging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.cadre.asks.AskId;
import org.cadre.database.TestDatabase;
import org.cadre.forms.TestForms;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;

/**
 * What it costs to take and to deliver an item of a large batch, with a real PostgreSQL and without HTTP: many workers, a few
 * at a time, none of whom ever thinks.
 */
final class JudgingBench {
    private static final int WORKERS = 200;
    private static final int CONNECTIONS = 10;
    private static final int ITEMS = 100_000;
    private static final int JUDGMENTS = 6_000;

    private final TestDatabase.Beside main = new TestDatabase().beside();
    private final AtomicInteger left = new AtomicInteger(JUDGMENTS);

    private JudgingBench() {}

    public static void main(String[] arguments) throws Exception {
        new JudgingBench().run();
        System.exit(0);
    }

    /** Nanoseconds, by what was waited for. */
    private record Times(List<Long> next, List<Long> judge) {}

    private void run() throws Exception {
        var database = main.database();
        var company = new TestCompany(database);
        var requester = company.reader(company.colleague("Rosa", Classification.INTERNAL));
        var batch = new TestBatch(database).items(ITEMS).golden(1000, 10).adaptive(3, 5, 0.9).of(requester);
        var workers = new ArrayList<Reader>();
        for (int i = 0; i < WORKERS; i++) {
            var worker = company.reader(company.colleague("Worker " + i, Classification.INTERNAL));
            workers.add(worker);
            TestBatch.join(database, batch, worker, ITEMS / WORKERS * i);
        }
        System.out.printf("%,d items, %d workers, %d connections%n", ITEMS, WORKERS, CONNECTIONS);
        long start = System.nanoTime();
        double cpu = cpuSeconds();
        var all = new Times(new ArrayList<>(), new ArrayList<>());
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var work = new ArrayList<Callable<Times>>();
            for (int thread = 0; thread < CONNECTIONS; thread++) {
                int first = thread;
                work.add(() -> work(batch, workers, first));
            }
            for (Future<Times> done : threads.invokeAll(work)) {
                all.next().addAll(done.get().next());
                all.judge().addAll(done.get().judge());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%,d judgments in %.1f s: %.0f a second%n", all.judge().size(), seconds,
                all.judge().size() / seconds);
        System.out.printf("CPU of both together, database and code: %.1f ms%n",
                (cpuSeconds() - cpu) * 1000 / all.judge().size());
        print("take", all.next());
        print("deliver", all.judge());
        System.out.printf("above the overlap: %d%n", TestBatch.count(database, """
                select count(*) from batch_item where batch_id = ?1 and gold is null and given + leased > wanted""",
                batch));
    }

    private Times work(AskId batch, List<Reader> workers, int first) {
        var times = new Times(new ArrayList<>(), new ArrayList<>());
        var random = new Random(first);
        try (var server = new TestDatabase().beside()) {
            var database = server.database();
            new TestOutbox(database).with(EndBatch.class);
            var desk = database.beans().get(JudgingDesk.class);
            for (int turn = first; left.getAndDecrement() > 0; turn += CONNECTIONS) {
                var worker = workers.get(turn % WORKERS);
                long before = System.nanoTime();
                var item = database.call(() -> desk.next(worker, batch)).orElseThrow().item();
                long between = System.nanoTime();
                var answer = TestForms.json("{\"right\": \"" + (random.nextInt(10) < 8 ? "yes" : "no") + "\"}");
                database.run(() -> desk.judge(worker, batch, item, NewJudgment.of(answer)));
                times.next().add(between - before);
                times.judge().add(System.nanoTime() - between);
            }
        }
        return times;
    }

    /** Of this process and of the database, which is its child, with what belongs to each connection. */
    private static double cpuSeconds() {
        return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
                .flatMap(one -> one.info().totalCpuDuration().stream()).mapToLong(Duration::toMillis).sum() / 1000.0;
    }

    private static void print(String what, List<Long> nanos) {
        double[] millis = nanos.stream().mapToDouble(one -> one / 1e6).sorted().toArray();
        System.out.printf("%s: mean %.1f, p50 %.1f, p95 %.1f, p99 %.1f, max %.1f ms%n", what,
                Arrays.stream(millis).average().orElse(0), at(millis, 0.5), at(millis, 0.95), at(millis, 0.99),
                millis[millis.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
