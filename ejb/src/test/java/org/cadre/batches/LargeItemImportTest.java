package org.cadre.batches;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cadre.database.TestDatabase;
import org.cadre.forms.TestForms;
import org.cadre.governance.Classification;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.imports.ImportReport;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A large file of items; its size by `-Dcadre.batch.items=100000`, else small. */
class LargeItemImportTest {
    private static final int ROWS = Integer.getInteger("cadre.batch.items", 5_000);
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final AtomicLong most = new AtomicLong();

    @Test
    void everyItemIsTakenInLittleMemory() {
        new TestOutbox(database);
        var company = new TestCompany(database);
        var requester = company.reader(company.colleague("Rosa", Classification.INTERNAL));
        var csv = TestBatch.drafted(database, requester, TestForms.YES_OR_NO);
        timed("CSV", csv, rows("id,text,note,gold\n", i -> "r" + i + "," + text(i) + ",Note " + i % 7 + ","
                + (i % 20 == 0 ? "yes" : "") + "\n"));
        var json = TestBatch.drafted(database, requester, TestForms.YES_OR_NO);
        timed("lines of JSON", json, rows("", i -> "{\"id\": \"r" + i + "\", \"text\": \"" + text(i) + "\"}\n"));
        assertThat(csv.batch()).returns(ROWS, Batch::items).returns((ROWS + 19) / 20, Batch::goldItems);
        assertThat(csv.items().getLast()).returns(1000, Item::seq).returns("r999", Item::reference);
    }

    private void timed(String what, TestBatch batch, InputStream file) {
        long before = used();
        most.set(0);
        long start = System.nanoTime();
        var report = batch.take(what.getBytes(UTF_8), file, new Wish(true, true));
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(report).isEqualTo(new ImportReport(true, ROWS, ROWS, 0, 0, 0, List.of()));
        System.out.printf("batch items, %s: %,d rows in %.1f s, %,.0f a second; at most %d MB more held at once%n",
                what,
                ROWS, seconds, ROWS / seconds, Math.max(0, most.get() - before) >> 20);
    }

    private static String text(int i) {
        return "The delivery of order " + i + " came late on Monday and the box was damaged but the support answered "
                + "within the hour and sent another one so that in the end everybody was content with it";
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Generated as it is read; every so often it is looked how much memory is held. */
    private InputStream rows(String header, IntFunction<String> row) {
        var parts = Stream.concat(Stream.of(header), IntStream.range(0, ROWS).mapToObj(i -> {
            if (i % (ROWS / 10) == 0)
                most.accumulateAndGet(used(), Math::max);
            return row.apply(i);
        })).filter(part -> !part.isEmpty()).iterator();
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(parts.next().getBytes(UTF_8));
            }
        });
    }
}
