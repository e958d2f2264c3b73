package org.cadre.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;

/**
 * What a micro-task is about, beside the title and text that every ask has.
 *
 * @param deliverable what is to be there at the end, 1 to 2,000 characters
 * @param checklist what is looked at when it is accepted, each 1 to 300 characters, at most 20
 * @param effortMinutes {@link #LEAST_EFFORT} to {@link #MOST_EFFORT}
 * @param due when it is to be delivered at the latest
 * @param stack technologies that whoever does it must all know: labels of skills in lower case, at most 10
 * @param environment where it is done, at most 1,000 characters
 * @param access what access is needed, at most 20
 * @param terms on intellectual property, accepted with each delivery, at most 5,000 characters; empty for the company's usual ones
 * @param costCentre at most 40 characters, or empty
 * @param savesMinutes what the requester thinks it saves, 0 to 1,000,000
 * @param experiment whether it belongs to the zone of experiments
 * @param learner whether somebody who wants to learn may be there beside whoever does it
 * @param expert the one colleague who is to do it; others only with the requester's consent
 * @param template from which it was made
 * @param scorecard by which deliveries are reviewed first; without one, its requester alone judges them
 */
public record Brief(String deliverable, List<String> checklist, int effortMinutes, Optional<Instant> due,
        List<String> stack, String environment, List<AccessNeed> access, String terms, String costCentre,
        Optional<Budget> budget, int savesMinutes, boolean experiment, boolean learner, Optional<UUID> expert,
        Optional<UUID> template, Optional<Scorecard> scorecard) {
    public static final int LEAST_EFFORT = 5;
    public static final int MOST_EFFORT = 4_800;
    public static final int LONGEST_DELIVERABLE = 2_000;
    public static final int LONGEST_ENVIRONMENT = 1_000;
    public static final int LONGEST_TERMS = 5_000;
    public static final int LONGEST_COST_CENTRE = 40;
    public static final int LONGEST_ITEM = 300;
    public static final int MOST_ITEMS = 20;
    public static final int MOST_STACK = 10;
    public static final int MOST_SAVED = 1_000_000;

    /** @throws BadInput naming every field that cannot be taken */
    public Brief {
        deliverable = deliverable.strip();
        checklist = lines(checklist);
        stack = lines(stack).stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().toList();
        environment = environment.strip();
        access = List.copyOf(access);
        terms = terms.strip();
        costCentre = costCentre.strip();
        var faults = new ArrayList<Fault>();
        if (deliverable.isEmpty())
            faults.add(new Fault("deliverable", "", Message.of("bad.missing")));
        longest(faults, "deliverable", deliverable, LONGEST_DELIVERABLE);
        longest(faults, "environment", environment, LONGEST_ENVIRONMENT);
        longest(faults, "terms", terms, LONGEST_TERMS);
        longest(faults, "costCentre", costCentre, LONGEST_COST_CENTRE);
        checklist.forEach(item -> longest(faults, "checklist", item, LONGEST_ITEM));
        stack.forEach(name -> longest(faults, "stack", name, AccessNeed.LONGEST));
        most(faults, "checklist", checklist, MOST_ITEMS);
        most(faults, "stack", stack, MOST_STACK);
        most(faults, "access", access, MOST_ITEMS);
        between(faults, "effortMinutes", effortMinutes, LEAST_EFFORT, MOST_EFFORT);
        between(faults, "savesMinutes", savesMinutes, 0, MOST_SAVED);
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }

    /** The same with what a reader of the taxonomy calls its stack. */
    public Brief needing(List<String> labels) {
        return new Brief(deliverable, checklist, effortMinutes, due, labels, environment, access, terms, costCentre,
                budget, savesMinutes, experiment, learner, expert, template, scorecard);
    }

    /** The same for whoever can do it. */
    public Brief forAnybody() {
        return new Brief(deliverable, checklist, effortMinutes, due, stack, environment, access, terms, costCentre,
                budget, savesMinutes, experiment, learner, Optional.empty(), template, scorecard);
    }

    /** The same with each text in it as that makes it. @param made of a field's name and a text */
    public Brief worded(BinaryOperator<String> made) {
        return new Brief(made.apply("deliverable", deliverable), all("checklist", checklist, made), effortMinutes, due,
                stack, made.apply("environment", environment),
                access.stream().map(need -> new AccessNeed(made.apply("access", need.to()), need.until())).toList(),
                made.apply("terms", terms), made.apply("costCentre", costCentre), budget, savesMinutes, experiment,
                learner, expert, template, scorecard.map(one -> one.worded(made)));
    }

    private static List<String> all(String field, List<String> texts, BinaryOperator<String> made) {
        return texts.stream().map(text -> made.apply(field, text)).toList();
    }

    /** Every text in it that somebody typed. */
    public String words() {
        var words = new ArrayList<String>();
        words.add(deliverable);
        words.addAll(checklist);
        words.add(environment);
        words.add(terms);
        words.add(costCentre);
        access.forEach(need -> words.add(need.to()));
        scorecard.ifPresent(one -> words.addAll(one.words()));
        return String.join("\n", words);
    }

    private static List<String> lines(List<String> typed) {
        return typed.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static void longest(List<Fault> faults, String field, String text, int longest) {
        if (text.length() > longest)
            faults.add(new Fault(field, text, Message.of("bad.too-long", longest)));
        if (text.indexOf('\0') >= 0)
            faults.add(new Fault(field, "\\0", Message.of("bad.control-character")));
    }

    private static void most(List<Fault> faults, String field, List<?> items, int most) {
        if (items.size() > most)
            faults.add(new Fault(field, Integer.toString(items.size()), Message.of("bad.too-many", most)));
    }

    private static void between(List<Fault> faults, String field, int number, int least, int most) {
        if (number < least || number > most)
            faults.add(new Fault(field, Integer.toString(number), Message.of("bad.range", least, most)));
    }
}
