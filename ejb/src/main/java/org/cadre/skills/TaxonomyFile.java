package org.cadre.skills;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cadre.csv.Columns;
import org.cadre.csv.CsvFile;
import org.cadre.csv.Row;
import org.cadre.csv.RowFault;
import org.cadre.csv.Table;
import org.cadre.governance.Message;

/**
 * A taxonomy as CSV: `code`, `label`, `language` (English where it is not there), `alternative labels` (parted by `|` or
 * new lines) and `broader code`. A code may have a row for each language; the first row has the preferred label. ESCO's own
 * skills file is read as it stands.
 */
final class TaxonomyFile {
    static final Columns COLUMNS = new Columns().required("code", "conceptUri")
            .required("label", "preferredLabel").optional("language").optional("alternative labels", "altLabels")
            .optional("broader code", "broaderUri")
            .ignored("conceptType", "skillType", "reuseLevel", "hiddenLabels", "status", "modifiedDate", "scopeNote",
                    "definition", "inScheme", "description");
    private static final int LONGEST = 200;
    private static final int MOST_LABELS = 500;
    private static final Pattern BETWEEN_LABELS = Pattern.compile("[|\\r\\n]+");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Map<String, TaxonomyEntry> entries = new LinkedHashMap<>();
    private final List<RowFault> faults;
    private final int rows;

    private TaxonomyFile(Table table) {
        faults = new ArrayList<>(table.faults());
        rows = table.rows().size() + (table.columns().isEmpty() ? 0 : table.faults().size());
        table.rows().forEach(this::take);
    }

    static TaxonomyFile read(byte[] file) {
        return new TaxonomyFile(new CsvFile(COLUMNS).read(file));
    }

    /** By code, in the file's order. */
    Map<String, TaxonomyEntry> entries() {
        return entries;
    }

    List<RowFault> faults() {
        return faults;
    }

    int rows() {
        return rows;
    }

    private void take(Row row) {
        int before = faults.size();
        String code = text(row, "code");
        String label = text(row, "label");
        String language = row.value("language").isEmpty() ? "en" : row.value("language").toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language))
            fault(row, "language", row.value("language"), "import.language");
        var labels = labels(row, label, language);
        if (row.value("broader code").equals(code) && !code.isEmpty())
            fault(row, "broader code", code, "import.broader-itself");
        if (faults.size() == before)
            add(row, new TaxonomyEntry(row.line(), code, label, language, row.value("broader code"), labels));
    }

    private String text(Row row, String column) {
        String value = row.value(column);
        if (value.isEmpty())
            fault(row, column, value, "import.empty");
        else
            shown(row, column, value);
        return value;
    }

    private void shown(Row row, String column, String value) {
        if (value.length() > LONGEST)
            faults.add(new RowFault(row.line(), column, value, Message.of("import.too-long", value.length(), LONGEST)));
        else if (value.chars().anyMatch(Character::isISOControl))
            fault(row, column, value, "import.control-character");
        else if (!column.equals("code") && Folding.fold(value).isEmpty())
            fault(row, column, value, "import.no-letter");
    }

    private List<TaxonomyEntry.Label> labels(Row row, String label, String language) {
        var all = Stream.concat(Stream.of(label), BETWEEN_LABELS.splitAsStream(row.value("alternative labels")))
                .map(String::strip).filter(text -> !text.isEmpty()).toList();
        if (all.size() > MOST_LABELS)
            faults.add(new RowFault(row.line(), "alternative labels", row.value("alternative labels"),
                    Message.of("import.too-many", all.size(), MOST_LABELS)));
        all.stream().skip(1).forEach(text -> shown(row, "alternative labels", text));
        return distinct(all.stream().map(text -> new TaxonomyEntry.Label(text, Folding.fold(text), language)));
    }

    private void add(Row row, TaxonomyEntry entry) {
        var known = entries.get(entry.code());
        if (known == null)
            entries.put(entry.code(), entry);
        else if (known.labels().stream().anyMatch(label -> label.language().equals(entry.language())))
            faults.add(new RowFault(row.line(), "code", entry.code(), Message.of("import.twice", known.line())));
        else if (!entry.broader().isEmpty() && !entry.broader().equals(known.broader()))
            faults.add(new RowFault(row.line(), "broader code", entry.broader(),
                    Message.of("import.broader-differs", known.line())));
        else
            entries.put(entry.code(), new TaxonomyEntry(known.line(), known.code(), known.label(), known.language(),
                    known.broader(), distinct(Stream.concat(known.labels().stream(), entry.labels().stream()))));
    }

    private static List<TaxonomyEntry.Label> distinct(Stream<TaxonomyEntry.Label> labels) {
        return List.copyOf(labels.collect(Collectors.toMap(label -> label.folded() + " " + label.language(),
                label -> label, (first, _) -> first, LinkedHashMap::new)).values());
    }

    private void fault(Row row, String column, String value, String key) {
        faults.add(new RowFault(row.line(), column, value, Message.of(key)));
    }
}
