package org.cadre.skills;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.cadre.csv.Row;
import org.cadre.csv.RowFault;
import org.cadre.governance.Message;

/** Reads one row's values, and notes everything that is wrong with them. */
final class TaxonomyRow {
    private static final int LONGEST = 200;
    private static final int MOST_LABELS = 500;
    private static final Pattern BETWEEN_LABELS = Pattern.compile("[|\\r\\n]+");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private final Row row;
    private final Consumer<RowFault> faults;
    private boolean good = true;

    TaxonomyRow(Row row, Consumer<RowFault> faults) {
        this.row = row;
        this.faults = faults;
    }

    TaxonomyLine read() {
        String code = text("code");
        String label = text("label");
        String language = row.value("language").isEmpty() ? "en" : row.value("language").toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language))
            fault("language", row.value("language"), Message.of("import.language"));
        var labels = labels(label);
        String broader = row.value("broader code");
        if (!broader.isEmpty())
            checkLength("broader code", broader);
        if (broader.equals(code) && !code.isEmpty())
            fault("broader code", code, Message.of("import.broader-itself"));
        return new TaxonomyLine(row.line(), good, code, label, language, broader, labels);
    }

    private String text(String column) {
        String value = row.value(column);
        if (value.isEmpty())
            fault(column, value, Message.of("import.empty"));
        else
            checkShown(column, value);
        return value;
    }

    private void checkShown(String column, String value) {
        if (checkLength(column, value) && !column.equals("code") && Folding.fold(value).isEmpty())
            fault(column, value, Message.of("import.no-letter"));
    }

    private boolean checkLength(String column, String value) {
        boolean control = value.chars().anyMatch(Character::isISOControl);
        if (value.length() > LONGEST)
            fault(column, value, Message.of("import.too-long", value.length(), LONGEST));
        else if (control)
            fault(column, value, Message.of("import.control-character"));
        return value.length() <= LONGEST && !control;
    }

    private List<String> labels(String label) {
        var all = Stream.concat(Stream.of(label), BETWEEN_LABELS.splitAsStream(row.value("alternative labels")))
                .map(String::strip).filter(text -> !text.isEmpty()).toList();
        if (all.size() > MOST_LABELS)
            fault("alternative labels", row.value("alternative labels"),
                    Message.of("import.too-many", all.size(), MOST_LABELS));
        all.stream().skip(label.isEmpty() ? 0 : 1).forEach(text -> checkShown("alternative labels", text));
        return all;
    }

    private void fault(String column, String value, Message reason) {
        good = false;
        faults.accept(new RowFault(row.line(), column, value, reason));
    }
}
