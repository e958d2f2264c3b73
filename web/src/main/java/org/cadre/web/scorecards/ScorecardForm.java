package org.cadre.web.scorecards;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.web.Form;
import org.cadre.work.Criterion;
import org.cadre.work.Scorecard;

/**
 * Reads a scorecard from fields of a task's form: {@code criterion-N}, {@code weight-N}, {@code worst-N} and {@code best-N} for
 * each row from 1 on, {@code passMark}, {@code reviewers}, {@code spread}, {@code days}.
 */
public final class ScorecardForm {
    public static final int ROWS = 5;

    private ScorecardForm() {}

    /** With what is usual. */
    public static Form usual(Form blank) {
        return blank.with("passMark", Integer.toString(ScorecardJson.PASS_MARK)).with("reviewers", "2")
                .with("spread", Integer.toString(ScorecardJson.SPREAD))
                .with("days", Integer.toString(ScorecardJson.DAYS));
    }

    /** Whose texts somebody typed. */
    public static String[] words() {
        return IntStream.rangeClosed(1, ROWS).boxed()
                .flatMap(row -> Stream.of("criterion-" + row, "worst-" + row, "best-" + row)).toArray(String[]::new);
    }

    /** Whether there is something of it. */
    public static boolean used(Form form) {
        return Stream.concat(Stream.of(words()), Stream.of("passMark", "reviewers", "spread", "days"))
                .anyMatch(field -> form.error(field).isPresent())
                || Stream.of(words()).anyMatch(field -> !form.value(field).isBlank());
    }

    /** Empty where no row is filled. @throws BadInput naming the fields of a row, or the others */
    public static Optional<Scorecard> read(Form form) {
        var criteria = new ArrayList<Criterion>();
        for (int row = 1; row <= ROWS; row++)
            if (!form.value("criterion-" + row).isBlank() || !form.value("worst-" + row).isBlank()
                    || !form.value("best-" + row).isBlank())
                criteria.add(criterion(form, row));
        return criteria.isEmpty()
                ? Optional.empty()
                : Optional.of(ScorecardJson.named(field -> field.equals("criteria") ? "criterion-1" : field,
                        () -> new Scorecard(criteria, number(form, "passMark"), number(form, "reviewers"),
                                number(form, "spread"), number(form, "days"))));
    }

    private static Criterion criterion(Form form, int row) {
        int weight = number(form, "weight-" + row);
        return ScorecardJson.named(field -> field + '-' + row, () -> new Criterion(form.value("criterion-" + row),
                weight, form.value("worst-" + row), form.value("best-" + row)));
    }

    static int number(Form form, String field) {
        String sent = form.value(field).strip();
        if (sent.isEmpty())
            throw new BadInput(field, "", Message.of("bad.missing"));
        try {
            return Integer.parseInt(sent);
        } catch (NumberFormatException _) {
            throw new BadInput(field, sent, Message.of("bad.number"));
        }
    }
}
