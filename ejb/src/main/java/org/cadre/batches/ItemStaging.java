package org.cadre.batches;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.cadre.asks.AskId;
import org.cadre.csv.Columns;
import org.cadre.csv.CsvFile;
import org.cadre.csv.JsonLinesFile;
import org.cadre.csv.Row;
import org.cadre.csv.RowFault;
import org.cadre.csv.Rows;
import org.cadre.forms.Form;
import org.cadre.forms.Shown;
import org.cadre.governance.Message;
import org.cadre.imports.ImportFailed;
import org.cadre.imports.ImportFigures;
import org.cadre.imports.ImportId;
import org.cadre.imports.Staging;
import org.cadre.screening.Screening;

/**
 * One file of items, as CSV with a header or as lines of JSON. Every column is a field of the items, but for `gold`, which has
 * the expected answer of a form's only or first input or a whole one as JSON, and `gold.KEY`, which has that of one input; `id`
 * is also the requester's key. For one import.
 */
final class ItemStaging implements Staging<ItemLine> {
    static final String KIND = "items";
    private static final int MOST_COLUMNS = 50;
    private static final int STEP = 250;
    private final AskId batch;
    private final Form form;
    private final Set<String> pictures;
    private final String name;
    private final byte[] digest;
    private final Items items;
    private final StagedItems staged;
    private final Batches batches;
    private final Screening screening;
    private final Set<String> columns = new LinkedHashSet<>();
    private int read;

    ItemStaging(Batch batch, Form form, Set<String> pictures, String name, byte[] digest, Items items,
            StagedItems staged, Batches batches,
            Screening screening) {
        this.batch = batch.id();
        this.form = form;
        this.pictures = Set.copyOf(pictures);
        this.name = name;
        this.digest = digest.clone();
        this.items = items;
        this.staged = staged;
        this.batches = batches;
        this.screening = screening;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<UUID> subject() {
        return Optional.of(batch.value());
    }

    @Override
    public int step() {
        return STEP;
    }

    @Override
    public Columns columns() {
        return new Columns().optional(ItemRow.REFERENCE).optional(ItemRow.GOLD).others(Shown.LONGEST);
    }

    @Override
    public void read(InputStream content, Rows rows) throws IOException {
        var file = new BufferedInputStream(content, 1 << 16);
        var counted = new Counted(rows);
        if (json(file))
            new JsonLinesFile(columns()).read(file, counted);
        else
            new CsvFile(columns()).read(file, counted);
    }

    /** Whether the first character that is no blank opens an object; takes nothing off the stream. */
    private static boolean json(BufferedInputStream file) throws IOException {
        file.mark(1 << 12);
        int first = file.read();
        for (int i = 0; i < 1000
                && (first == 0xef || first == 0xbb || first == 0xbf || first >= 0 && first <= ' '); i++)
            first = file.read();
        file.reset();
        return first == '{';
    }

    @Override
    public ItemLine read(Row row, Consumer<RowFault> faults) {
        columns.addAll(row.values().keySet());
        return new ItemRow(form, pictures, screening, row, faults).read();
    }

    @Override
    public void stage(ImportId job, List<ItemLine> lines) {
        staged.add(job, lines);
    }

    @Override
    public void staged(ImportId job) {
        staged.analyze();
    }

    @Override
    public List<Check> checks(ImportId job, Set<String> header, boolean good) {
        return List.of(this::file, () -> staged.twice(job), () -> staged.known(job, batch));
    }

    /** What is wrong with the file as a whole. */
    private Found file() {
        var faults = new ArrayList<RowFault>();
        if (read == 0)
            faults.add(whole("", "", Message.of("import.no-rows")));
        if (columns.size() > MOST_COLUMNS)
            faults.add(
                    whole("", Integer.toString(columns.size()), Message.of("import.too-many-columns", MOST_COLUMNS)));
        form.columns().stream().filter(one -> read > 0 && !columns.contains(one))
                .forEach(one -> faults.add(whole(one, "", Message.of("import.column-of-form"))));
        long all = (long) read + items.count(batch);
        if (all > Batch.MOST_ITEMS)
            faults.add(whole("", Long.toString(all), Message.of("import.too-many-items", Batch.MOST_ITEMS)));
        return new Found(faults, faults.size());
    }

    private static RowFault whole(String column, String value, Message reason) {
        return new RowFault(0, column, value, reason);
    }

    @Override
    public Plan plan(ImportId job, Set<String> header, long rows) {
        return new Plan(new ImportFigures(rows, staged.sum(job).items(), 0, 0, 0), Optional.empty());
    }

    /** @throws ImportFailed where the batch is no longer what the file was read for */
    @Override
    public void apply(ImportId job, Set<String> header) {
        var target = batches.toChange(batch).filter(one -> one.state() == BatchState.DRAFT)
                .filter(one -> one.form().filter(form::equals).isPresent())
                .orElseThrow(() -> new ImportFailed(Message.of("import.batch-changed")));
        var sum = staged.sum(job);
        var file = new ItemFile(job, digest, name, columns.stream().filter(one -> !ItemRow.golden(one)).toList(),
                sum.findings(), sum.region());
        if (!items.note(batch, file, sum.items()))
            throw new ImportFailed(Message.of("import.same-file"));
        items.take(target, job);
        target.holds(target.items() + sum.items(), target.goldItems() + sum.golden(), batches.now());
    }

    /** Counts the rows, keeps the header's order, and lets go of what no batch can hold. */
    private final class Counted implements Rows {
        private final Rows rows;

        Counted(Rows rows) {
            this.rows = rows;
        }

        @Override
        public void columns(Set<String> header) {
            columns.addAll(header);
            rows.columns(header);
        }

        @Override
        public void row(Row row) {
            if (++read <= Batch.MOST_ITEMS)
                rows.row(row);
        }

        @Override
        public void fault(RowFault fault) {
            if (++read <= Batch.MOST_ITEMS)
                rows.fault(fault);
        }

        @Override
        public void unreadable(RowFault fault) {
            rows.unreadable(fault);
        }
    }
}
