package org.cadre.tasks;

import java.util.List;
import java.util.Set;

import org.cadre.asks.NewAsk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.work.Brief;

/**
 * A step of a task, which will be a task of its own with the classification, wall and labels of the whole.
 *
 * @param title 1 to 200 characters
 * @param text Markdown, 1 to 50,000 characters
 * @param mustHave skills by any label
 * @param needs numbers of steps before it, from 1, that must be accepted first
 * @param milestone what is reached with it, at most {@link #LONGEST_MILESTONE} characters, or empty
 */
public record NewStep(String title, String text, List<String> mustHave, Brief brief, Set<Integer> needs,
        String milestone) {
    public static final int LONGEST_MILESTONE = 100;

    /** @throws BadInput naming `title`, `text` or `milestone` */
    public NewStep {
        title = title.strip();
        text = text.strip().isEmpty() ? title : text.strip();
        milestone = milestone.strip();
        mustHave = List.copyOf(mustHave);
        needs = Set.copyOf(needs);
        if (title.isEmpty())
            throw new BadInput("title", "", Message.of("bad.missing"));
        if (title.length() > NewAsk.LONGEST_TITLE)
            throw new BadInput("title", title, Message.of("bad.too-long", NewAsk.LONGEST_TITLE));
        if (text.length() > NewAsk.LONGEST_TEXT)
            throw new BadInput("text", text, Message.of("bad.too-long", NewAsk.LONGEST_TEXT));
        if (milestone.length() > LONGEST_MILESTONE)
            throw new BadInput("milestone", milestone, Message.of("bad.too-long", LONGEST_MILESTONE));
    }
}
