package org.cadre.batches;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;

import org.cadre.csv.Row;
import org.cadre.csv.RowFault;
import org.cadre.forms.Form;
import org.cadre.forms.Shown;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.screening.Screening;

/** Reads one item's values, and notes everything that is wrong with them. */
final class ItemRow {
    static final String REFERENCE = "id";
    static final String GOLD = "gold";
    private static final String GOLD_OF = GOLD + ".";
    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_VALUE = 20_000;
    private static final int LONGEST_ROW = 50_000;
    private final Form form;
    private final Set<String> pictures;
    private final Screening screening;
    private final Row row;
    private final Consumer<RowFault> faults;
    private final TreeSet<String> findings = new TreeSet<>();
    private String region = "";
    private boolean good = true;

    /** @param pictures names of those that the batch has */
    ItemRow(Form form, Set<String> pictures, Screening screening, Row row, Consumer<RowFault> faults) {
        this.form = form;
        this.pictures = pictures;
        this.screening = screening;
        this.row = row;
        this.faults = faults;
    }

    /** Whether a column says what is expected, and is not shown. */
    static boolean golden(String column) {
        return column.equals(GOLD) || column.startsWith(GOLD_OF);
    }

    ItemLine read() {
        var data = new TreeMap<String, String>();
        int size = 0;
        for (var cell : row.values().entrySet()) {
            size += cell.getValue().length();
            if (!golden(cell.getKey()))
                data.put(cell.getKey(), kept(cell.getKey(), cell.getValue()));
        }
        if (size > LONGEST_ROW)
            fault("", "", Message.of("import.too-long", size, LONGEST_ROW));
        String reference = data.getOrDefault(REFERENCE, "");
        if (reference.length() > LONGEST_REFERENCE)
            fault(REFERENCE, reference, Message.of("import.too-long", reference.length(), LONGEST_REFERENCE));
        var needed = form.columns();
        if (!needed.isEmpty() && needed.stream().allMatch(one -> data.getOrDefault(one, "").isEmpty()))
            fault(needed.iterator().next(), "", Message.of("import.empty"));
        form.shown().stream().filter(Shown::picture).map(Shown::column).forEach(column -> {
            String name = data.getOrDefault(column, "");
            if (!name.isEmpty() && !pictures.contains(name))
                fault(column, name, Message.of("import.no-picture"));
        });
        var gold = good ? gold(data) : Optional.<JsonObject>empty();
        return new ItemLine(row.line(), good, reference, data, gold, findings, region);
    }

    private String kept(String column, String value) {
        if (value.length() > LONGEST_VALUE) {
            fault(column, value, Message.of("import.too-long", value.length(), LONGEST_VALUE));
            return "";
        }
        if (value.indexOf('\0') >= 0)
            fault(column, value, Message.of("import.control-character"));
        var screened = screening.screened(value);
        screened.held().forEach(place -> fault(column, "", Message.of("screening.held", place.message())));
        screened.staying().forEach(nature -> findings.add(nature.name()));
        screened.region().ifPresent(found -> region = found);
        return screened.text();
    }

    private Optional<JsonObject> gold(SortedMap<String, String> data) {
        var cells = new TreeMap<String, String>();
        row.values().forEach((column, value) -> {
            if (column.startsWith(GOLD_OF))
                cells.put(column.substring(GOLD_OF.length()), value);
        });
        String whole = row.value(GOLD);
        if (whole.isEmpty() && cells.values().stream().allMatch(String::isEmpty))
            return Optional.empty();
        try {
            if (whole.startsWith("{"))
                return Optional.of(form.check(Json.object(whole), data).json());
            if (!whole.isEmpty())
                cells.put(form.inputs().getFirst().key(), whole);
            return Optional.of(form.check(cells, data).json());
        } catch (JsonException _) {
            fault(GOLD, whole, Message.of("import.no-json"));
        } catch (BadInput bad) {
            bad.faults().forEach(one -> fault(column(whole, one.field()), one.value(), one.reason()));
        }
        return Optional.empty();
    }

    private static String column(String whole, String input) {
        return whole.isEmpty() ? GOLD_OF + input : GOLD;
    }

    private void fault(String column, String value, Message reason) {
        good = false;
        faults.accept(new RowFault(row.line(), column, value, reason));
    }
}
