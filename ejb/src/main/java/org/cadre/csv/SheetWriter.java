package org.cadre.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

/** The same table as of {@link Sheet}, written row by row; what it is written to is flushed and not closed. */
public final class SheetWriter {
    private final OutputStreamWriter text;
    private final CsvWriter csv;

    public SheetWriter(OutputStream out, List<String> header) throws IOException {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.append(Sheet.BYTE_ORDER_MARK);
        csv = CsvWriter.builder().build(text);
        row(header);
    }

    public void row(List<String> values) {
        csv.writeRecord(values.stream().map(Sheet::harmless).toList());
    }

    /** To be called once, at the end. */
    public void end() throws IOException {
        csv.flush();
        text.flush();
    }
}
