package org.cadre.web.scorecards;

import java.time.Instant;
import java.util.List;

import org.cadre.scorecards.Mark;
import org.cadre.web.Form;
import org.cadre.web.SafeHtml;
import org.cadre.web.View;
import org.cadre.work.Scorecard;

/**
 * {@code GET /tasks/reviews/{id}}: one review, or the last word.
 *
 * @param last whether the reader is to have the last word
 * @param state as in {@code review.state.STATE}
 * @param marks what the reader gave
 * @param appeal why its author does not agree, or empty
 * @param others what each reviewer said
 * @param form of what was entered: {@code score-N} and {@code comment-N} from 1 on, {@code why}, {@code passed}, {@code ground}
 */
public record DutyView(String id, String task, String title, SafeHtml text, String deliverable,
        List<String> checklist, int number, SafeHtml delivered, boolean last, String state, Instant due,
        Scorecard card, List<Mark> marks, String appeal, List<List<Mark>> others, Form form) implements View {
    public boolean open() {
        return state.equals("ASKED");
    }

    @Override
    public String template() {
        return "scorecards/duty";
    }
}
