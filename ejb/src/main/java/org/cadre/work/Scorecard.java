package org.cadre.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;

/**
 * How deliveries of a task are reviewed before its requester accepts one.
 *
 * @param criteria 1 to {@link #MOST_CRITERIA}, with different names
 * @param passMark from which percent of the weighted most a delivery passes, 1 to 100
 * @param reviewers {@link #FEWEST} or {@link #MOST}
 * @param spread points of percent between the best and the worst review, beyond which one more is asked; 0 to 100
 * @param days that each review may take, 1 to {@link #LONGEST}
 */
public record Scorecard(List<Criterion> criteria, int passMark, int reviewers, int spread, int days) {
    public static final int MOST_CRITERIA = 10;
    public static final int FEWEST = 2;
    public static final int MOST = 3;
    public static final int LONGEST = 30;

    /** @throws BadInput naming `criteria`, `passMark`, `reviewers`, `spread` or `days`, every one that cannot be taken */
    public Scorecard {
        criteria = List.copyOf(criteria);
        var faults = new ArrayList<Fault>();
        if (criteria.isEmpty())
            faults.add(new Fault("criteria", "", Message.of("bad.missing")));
        if (criteria.size() > MOST_CRITERIA)
            faults.add(new Fault("criteria", Integer.toString(criteria.size()),
                    Message.of("bad.too-many", MOST_CRITERIA)));
        var names = criteria.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
        names.stream().filter(name -> Collections.frequency(names, name) > 1).distinct()
                .forEach(name -> faults.add(new Fault("criteria", name, Message.of("bad.criterion-twice"))));
        between(faults, "passMark", passMark, 1, 100);
        between(faults, "reviewers", reviewers, FEWEST, MOST);
        between(faults, "spread", spread, 0, 100);
        between(faults, "days", days, 1, LONGEST);
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }

    private static void between(List<Fault> faults, String field, int number, int least, int most) {
        if (number < least || number > most)
            faults.add(new Fault(field, Integer.toString(number), Message.of("bad.range", least, most)));
    }

    /** The same with each text in it as that makes it. @param made of a field's name and a text */
    public Scorecard worded(BinaryOperator<String> made) {
        return new Scorecard(criteria.stream().map(one -> new Criterion(made.apply("criterion", one.name()),
                one.weight(), made.apply("worst", one.worst()), made.apply("best", one.best()))).toList(), passMark,
                reviewers, spread, days);
    }

    /** Every text in it that somebody typed. */
    public List<String> words() {
        var words = new ArrayList<String>();
        criteria.forEach(one -> words.addAll(List.of(one.name(), one.worst(), one.best())));
        return words;
    }
}
