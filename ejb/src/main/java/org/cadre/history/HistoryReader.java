package org.cadre.history;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipException;

import org.cadre.governance.Message;
import org.cadre.history.Lines.Line;
import org.cadre.imports.ImportFailed;
import org.cadre.imports.ImportRun;

/** Reads an archive line by line and hands on what is sound in batches; never holds more than one of them. */
final class HistoryReader {
    static final int BATCH_TOPICS = 100;
    private static final int BATCH_CHARACTERS = 2_000_000;
    private final TopicParser parser;
    private final Function<List<HistoryTopic>, Added> store;
    private final ImportRun run;
    private final List<HistoryTopic> batch = new ArrayList<>();
    private Added added = Added.NOTHING;
    private long taken;
    private long rejected;
    private int size;

    /** @param store stores a batch in a transaction of its own */
    HistoryReader(Clock clock, ImportRun run, Function<List<HistoryTopic>, Added> store) {
        this.parser = new TopicParser(clock);
        this.run = run;
        this.store = store;
    }

    /**
     * @return how much was added
     * @throws ImportFailed where the file cannot be read to its end; what stands before is stored
     */
    Message read(Path file) throws IOException {
        run.total(count(file));
        try (var lines = Lines.of(file)) {
            readLines(lines);
        }
        if (taken == 0 && rejected > 0)
            throw new ImportFailed(Message.of("history.nothing", rejected));
        return Message.of("history.result", added.asks(), added.answers(), added.people());
    }

    private void readLines(Lines lines) throws IOException {
        try {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next())
                take(line.get());
        } catch (EOFException | ZipException damage) {
            flush(lines.number());
            throw new ImportFailed(Message.of("history.damaged", lines.number()));
        }
        flush(lines.number());
    }

    private void take(Line line) {
        if (line.blank())
            return;
        try {
            if (line.tooLong())
                throw new BadLine(Message.of("history.line-too-long", Lines.LONGEST >> 20));
            var topic = parser.parse(line.bytes());
            batch.add(topic);
            size += topic.size();
            taken++;
        } catch (BadLine bad) {
            rejected++;
            run.reject(bad.problem(line.number()));
        }
        if (batch.size() >= BATCH_TOPICS || size > BATCH_CHARACTERS)
            flush(line.number());
    }

    private void flush(long line) {
        if (!batch.isEmpty())
            added = added.plus(store.apply(List.copyOf(batch)));
        batch.clear();
        size = 0;
        run.done(line);
    }

    /** Read once before, so that progress has an end in sight; what is damaged shows when it is read again. */
    private static long count(Path file) throws IOException {
        try (var lines = Lines.of(file)) {
            return count(lines);
        }
    }

    private static long count(Lines lines) throws IOException {
        try {
            while (lines.next().isPresent())
                continue;
        } catch (EOFException | ZipException _) {
            return lines.number();
        }
        return lines.number();
    }
}
