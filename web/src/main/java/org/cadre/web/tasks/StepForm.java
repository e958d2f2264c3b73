package org.cadre.web.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.tasks.NewStep;
import org.cadre.web.Form;
import org.cadre.work.Brief;

/** Reads steps from the fields that {@link StepsView} names. */
final class StepForm {
    static final int ROWS = 6;

    private StepForm() {}

    static String[] words() {
        return IntStream.rangeClosed(1, ROWS).boxed()
                .flatMap(row -> Stream.of("title-" + row, "deliverable-" + row, "milestone-" + row))
                .toArray(String[]::new);
    }

    /** @throws BadInput naming the fields of a row */
    static List<NewStep> steps(Form form) {
        var steps = new ArrayList<NewStep>();
        for (int row = 1; row <= ROWS; row++)
            if (!form.value("title-" + row).isBlank())
                steps.add(step(form, row));
        return steps;
    }

    private static NewStep step(Form form, int row) {
        try {
            var brief = new Brief(form.value("deliverable-" + row), List.of(),
                    TaskForm.number(form, "effortMinutes-" + row, 0), Optional.empty(), List.of(), "", List.of(), "",
                    "", Optional.empty(), 0, false, false, Optional.empty(), Optional.empty(), Optional.empty());
            return new NewStep(form.value("title-" + row), "",
                    Arrays.stream(form.value("mustHave-" + row).split(",")).map(String::strip)
                            .filter(name -> !name.isEmpty()).toList(),
                    brief, needs(form.value("needs-" + row)), form.value("milestone-" + row));
        } catch (BadInput bad) {
            throw new BadInput(bad.faults().stream().map(fault -> new Fault(
                    fault.field().contains("-") ? fault.field() : fault.field() + "-" + row, fault.value(),
                    fault.reason())).toList());
        }
    }

    private static Set<Integer> needs(String typed) {
        try {
            return Arrays.stream(typed.split(",")).map(String::strip).filter(one -> !one.isEmpty())
                    .map(Integer::valueOf).collect(Collectors.toSet());
        } catch (NumberFormatException _) {
            throw new BadInput("needs", typed, Message.of("bad.number"));
        }
    }
}
