package org.cadre.forms;

import java.util.List;
import java.util.function.UnaryOperator;

import org.cadre.governance.BadInput;

/** What kind of value an input takes. */
public sealed interface Wanted {
    /** Most characters of a free text. */
    int LONGEST_TEXT = 10_000;

    /** The same with each text in it as that makes it. */
    default Wanted worded(UnaryOperator<String> made) {
        return switch (this) {
            case Choice one -> new Choice(Option.worded(one.options(), made));
            case MultiChoice one -> new MultiChoice(Option.worded(one.options(), made));
            case Scale one -> new Scale(one.min(), one.max(), one.low().worded(made), one.high().worded(made));
            case Span one -> new Span(one.column(), Option.worded(one.options(), made));
            case Text _,Image _ -> this;
        };
    }

    /** One of 2 to {@value Option#MOST}. */
    record Choice(List<Option> options) implements Wanted {
        public Choice {
            options = Option.checked(options, 2);
        }
    }

    /** Any of 2 to {@value Option#MOST}; one at least where the input is required. */
    record MultiChoice(List<Option> options) implements Wanted {
        public MultiChoice {
            options = Option.checked(options, 2);
        }
    }

    /**
     * A whole number.
     *
     * @param low what the smallest means
     * @param high what the largest means
     */
    record Scale(int min, int max, Label low, Label high) implements Wanted {
        /** @throws BadInput naming `min` or `max` */
        public Scale {
            var checks = new Checks();
            checks.that(min >= -1000 && min <= 1000, "min", min, "bad.range", -1000, 1000);
            checks.that(max > min && max <= min + 100, "max", max, "bad.range", min + 1, min + 100);
            checks.done();
            low.within("low", 300);
            high.within("high", 300);
        }
    }

    /**
     * Places in the text of one of the item's fields, each with one of the options as its label.
     *
     * @param column the field
     */
    record Span(String column, List<Option> options) implements Wanted {
        /** @throws BadInput naming `column` or `options` */
        public Span {
            column = column.strip();
            options = Option.checked(options, 1);
            var checks = new Checks();
            checks.text("column", column, Shown.LONGEST);
            checks.done();
        }
    }

    /** A free text. */
    record Text(int longest) implements Wanted {
        /** @throws BadInput naming `longest` */
        public Text {
            var checks = new Checks();
            checks.that(longest >= 1 && longest <= LONGEST_TEXT, "longest", longest, "bad.range", 1, LONGEST_TEXT);
            checks.done();
        }
    }

    /** A picture that the worker uploads. */
    record Image() implements Wanted {}
}
