package org.cadre.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** As what a report leaves the portal. */
public enum Format {
    PDF("application/pdf"), XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), CSV(
            "text/csv;charset=utf-8");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /** The media type. */
    public String type() {
        return type;
    }

    /** The end of a file's name. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws BadInput naming the field */
    public static Format parse(String field, String sent) {
        return Arrays.stream(values()).filter(one -> one.name().equals(sent)).findFirst()
                .orElseThrow(() -> new BadInput(field, sent,
                        Message.of("bad.choice", List.of(PDF.name(), XLSX.name(), CSV.name()))));
    }
}
