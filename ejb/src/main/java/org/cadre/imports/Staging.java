package org.cadre.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.cadre.csv.Columns;
import org.cadre.csv.CsvFile;
import org.cadre.csv.Row;
import org.cadre.csv.RowFault;
import org.cadre.csv.Rows;
import org.cadre.governance.Message;

/**
 * One kind of file that is staged, checked as a whole and applied. {@link #read} needs no transaction, each of the others is
 * called in one.
 *
 * @param <L> a row as it is staged
 */
public interface Staging<L> {
    String kind();

    Columns columns();

    /** What of one person's it is for; empty where it is for the company. */
    default Optional<UUID> subject() {
        return Optional.empty();
    }

    /** Reads the file row by row, as CSV where the kind knows no other format. */
    default void read(InputStream content, Rows rows) throws IOException {
        new CsvFile(columns()).read(content, rows);
    }

    /** How many rows are held at once, and staged in one step. */
    default int step() {
        return 1000;
    }

    /** One row's values; what is wrong with them is noted. */
    L read(Row row, Consumer<RowFault> faults);

    void stage(ImportId job, List<L> lines);

    /** Everything is staged and is read much from now on. */
    void staged(ImportId job);

    /** What no row shows by itself, in several passes, each short. @param good whether every row is sound by itself */
    List<Check> checks(ImportId job, Set<String> columns, boolean good);

    /** Works out what differs from what is stored, anew each time. */
    Plan plan(ImportId job, Set<String> columns, long rows);

    /** Makes it so: all of it, in few statements. */
    void apply(ImportId job, Set<String> columns);

    /** A pass over what is staged. */
    @FunctionalInterface
    interface Check {
        Found run();
    }

    /** @param first by line, at most {@link ImportJobs#MOST_PROBLEMS} @param all how many there are */
    record Found(List<RowFault> first, long all) {
        public static final Found NOTHING = new Found(List.of(), 0);
    }

    /** @param confirm what must be confirmed before this is applied */
    record Plan(ImportFigures figures, Optional<Message> confirm) {}
}
