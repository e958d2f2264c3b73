package org.cadre.web.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;

import org.cadre.packs.Edition;
import org.cadre.reports.Amount;
import org.cadre.reports.Closed;
import org.cadre.reports.Goal;
import org.cadre.reports.Measure;
import org.cadre.reports.Statement;
import org.cadre.web.language.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Reports as a workbook, a sheet for each; numbers, percentages and times are such, and words are never a formula. */
record Workbooks(Edition edition, Texts t) {
    private static final String VERSION = "1.0";
    private static final int LONGEST_NAME = 31;
    private static final int LABEL_WIDTH = 34;
    private static final int WIDTH = 16;

    byte[] file() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Cadre", VERSION)) {
            book.properties().setTitle(t.text("print.subject", new Spans(t).said(edition.period()),
                    Saying.unit(edition.unit(), t)));
            for (int i = 0; i < edition.statements().size(); i++)
                write(edition.statements().get(i), book.newWorksheet(name(i)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** What a sheet may be called: short, of its own, without a few signs. */
    private String name(int i) {
        String said = t.text("report." + edition.statements().get(i).report().key()).replaceAll("[\\[\\]*?:/\\\\']",
                " ");
        String name = edition.statements().size() == 1 ? said : i + 1 + " " + said;
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private void write(Statement statement, Worksheet sheet) {
        sheet.width(0, LABEL_WIDTH);
        int row = head(statement, sheet) + 1;
        row = figures(statement, sheet, row) + 1;
        rows(statement, sheet, row);
    }

    private int head(Statement statement, Worksheet sheet) {
        sheet.value(0, 0, t.text("report." + statement.report().key()));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, t.text("reports.of.period"));
        sheet.value(1, 1, new Spans(t).said(statement.period()));
        sheet.value(2, 0, t.text("reports.of.unit"));
        sheet.value(2, 1, Saying.unit(statement.unit(), t));
        sheet.value(3, 0, t.text("print.until"));
        moment(sheet, 3, statement.closed().map(Closed::at).orElse(statement.until()));
        sheet.value(4, 0, "SHA-256");
        sheet.value(4, 1, statement.closed().map(Closed::sha256).orElse(t.text("reports.running")));
        return 5;
    }

    private void moment(Worksheet sheet, int row, Instant at) {
        sheet.value(row, 1, LocalDateTime.ofInstant(at, edition.zone()));
        sheet.style(row, 1).format("yyyy-mm-dd hh:mm").set();
    }

    private int figures(Statement statement, Worksheet sheet, int begin) {
        headings(sheet, begin, "reports.figure", "reports.now", "print.numerator", "print.denominator",
                "reports.before", "reports.target", "print.threshold");
        int row = begin + 1;
        for (Measure measure : statement.report().measures()) {
            var figure = statement.figure(measure);
            sheet.value(row, 0, Saying.label(statement.report().key(), measure, t));
            amount(sheet, row, 1, measure, figure.now());
            int at = row;
            figure.now().filter(_ -> measure.adds()).ifPresent(one -> {
                sheet.value(at, 2, one.numerator());
                sheet.value(at, 3, one.denominator());
            });
            amount(sheet, row, 4, measure, figure.before());
            statement.report().goal(measure.key()).ifPresent(goal -> goal(sheet, at, measure, goal));
            row++;
        }
        return row;
    }

    private void goal(Worksheet sheet, int row, Measure measure, Goal goal) {
        number(sheet, row, 5, measure, goal.target());
        number(sheet, row, 6, measure, goal.threshold());
    }

    private void rows(Statement statement, Worksheet sheet, int begin) {
        if (statement.lines().isEmpty())
            return;
        var measures = statement.report().measures();
        headings(sheet, begin, "reports.row");
        for (int i = 0; i < measures.size(); i++)
            heading(sheet, begin, i + 1, Saying.label(statement.report().key(), measures.get(i), t));
        int row = begin + 1;
        for (var line : statement.lines()) {
            sheet.value(row, 0, Saying.label(statement.report(), line.key(), t));
            for (int i = 0; i < measures.size(); i++)
                amount(sheet, row, i + 1, measures.get(i),
                        line.values().getOrDefault(measures.get(i).key(), Optional.empty()));
            row++;
        }
    }

    private void headings(Worksheet sheet, int row, String... keys) {
        for (int i = 0; i < keys.length; i++)
            heading(sheet, row, i, t.text(keys[i]));
    }

    private static void heading(Worksheet sheet, int row, int column, String said) {
        sheet.value(row, column, said);
        sheet.style(row, column).bold().set();
        if (column > 0)
            sheet.width(column, WIDTH);
    }

    /** What is left out is said; where there is nothing to tell of, the cell stays empty. */
    private void amount(Worksheet sheet, int row, int column, Measure measure, Optional<Amount> amount) {
        if (amount.isEmpty()) {
            sheet.value(row, column, t.text("reports.hidden"));
            return;
        }
        OptionalDouble value = measure.value(amount.get());
        value.ifPresent(one -> number(sheet, row, column, measure, one));
    }

    private static void number(Worksheet sheet, int row, int column, Measure measure, double value) {
        sheet.value(row, column, value);
        sheet.style(row, column).format(switch (measure.unit()) {
            case PERCENT -> "0.0%";
            case COUNT, MINUTES -> "#,##0";
            case WORKING_HOURS -> "#,##0.0";
            case WAVES, GINI, ALPHA -> "0.00";
        }).set();
    }
}
