package org.cadre.asks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Classification;
import org.cadre.handling.Handling;
import org.cadre.people.ColleagueId;
import org.cadre.people.WallId;
import org.cadre.prose.Prose;
import org.cadre.wishes.NewWishes;
import org.cadre.work.Work;

/**
 * What somebody files. The text alone is enough: {@link #question} fills in the rest.
 *
 * @param title at most 200 characters; taken from the text's first line where empty
 * @param text Markdown, 1 to 50,000 characters
 * @param tags at most 10, each at most 60 characters
 * @param wishes skills and a pool that the asker names; of a new ask only
 * @param wall behind which it is filed; none of an edit
 * @param handling the labels that the asker sets; an edit only adds to those that are there
 * @param work what is wanted beside words; an edit leaves it as it is
 */
public record NewAsk(String title, String text, List<String> tags, Locale language, Classification classification,
        Urgency urgency, NewWishes wishes, Optional<WallId> wall, Handling handling, Work work) {
    public static final int LONGEST_TEXT = 50_000;
    public static final int LONGEST_TITLE = 200;
    private static final int MOST_TAGS = 10;
    private static final int LONGEST_TAG = 60;

    /** @throws BadInput naming every field that cannot be taken */
    public NewAsk {
        title = title.strip();
        text = text.strip();
        tags = tags.stream().map(tag -> tag.strip().toLowerCase(Locale.ROOT)).filter(tag -> !tag.isEmpty()).distinct()
                .toList();
        var faults = new ArrayList<Fault>();
        Wording.check(faults, "title", title, LONGEST_TITLE, false);
        Wording.check(faults, "text", text, LONGEST_TEXT, true);
        if (tags.size() > MOST_TAGS)
            faults.add(Wording.fault("tags", tags.toString(), "bad.too-many", MOST_TAGS));
        for (String tag : tags)
            Wording.check(faults, "tags", tag, LONGEST_TAG, false);
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }

    /**
     * As it is kept: screened, with a title, colleagues named by id, and the skills that the text names among the tags.
     *
     * @throws org.cadre.screening.TextHeld where something is in it with which it is not taken
     */
    public NewAsk kept(ColleagueId writer, Prose prose) {
        var all = new LinkedHashSet<String>();
        tags.forEach(tag -> all.add(prose.passed(writer, "tags", tag)));
        String passed = prose.passed(writer, "text", text);
        prose.tags(passed).forEach(tag -> {
            if (all.size() < MOST_TAGS && tag.length() <= LONGEST_TAG)
                all.add(tag);
        });
        return new NewAsk(title.isEmpty() ? Ask.titleOf(passed) : prose.passed(writer, "title", title),
                prose.named(passed), List.copyOf(all), language, classification, urgency, wishes, wall, handling,
                work.worded((field, typed) -> prose.passed(writer, field, typed)));
    }

    /** @throws BadInput naming every field that cannot be taken */
    public NewAsk(String title, String text, List<String> tags, Locale language, Classification classification,
            Urgency urgency) {
        this(title, text, tags, language, classification, urgency, NewWishes.NONE, Optional.empty(), Handling.NONE,
                Work.QUESTION);
    }

    public NewAsk wishing(NewWishes wanted) {
        return new NewAsk(title, text, tags, language, classification, urgency, wanted, wall, handling, work);
    }

    public NewAsk labelled(Handling wanted) {
        return new NewAsk(title, text, tags, language, classification, urgency, wishes, wall, wanted, work);
    }

    public NewAsk behind(Optional<WallId> wanted) {
        return new NewAsk(title, text, tags, language, classification, urgency, wishes, wanted, handling, work);
    }

    /** The same, for which more than an answer is wanted. */
    public NewAsk doing(Work wanted) {
        return new NewAsk(title, text, tags, language, classification, urgency, wishes, wall, handling, wanted);
    }

    public static NewAsk question(String text, Locale language) {
        return new NewAsk("", text, List.of(), language, Classification.INTERNAL, Urgency.NORMAL);
    }
}
