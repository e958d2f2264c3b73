package org.cadre.web.judging;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.View;
import org.cadre.web.batches.ItemsView.Field;

/**
 * {@code GET /batches/{id}/quiz}: the questions of an open attempt, else what became of the last one. An attempt begins by a post to
 * the same address and ends by one to {@code quiz/answers}, with {@code q.}, the item's id, a dot and the input's key as names.
 *
 * @param state as of {@link org.cadre.judging.QuizState}
 * @param attempt from 1; 0 where none was begun
 * @param right how many were, where it is over
 */
public record QuizView(String id, String title, String state, int attempt, int attempts, int percent, int right,
        List<Question> questions, Form form) implements View {
    /** What stands before an item's id in a field's name. */
    static final String PREFIX = "q.";

    /**
     * @param said the reader's answer, once it is over
     * @param expected what was right, once it is over
     */
    public record Question(int number, ItemCard card, List<Field> said, List<Field> expected, boolean right) {}

    public int left() {
        return attempts - attempt;
    }

    public boolean open() {
        return state.equals("OPEN");
    }

    @Override
    public String template() {
        return "judging/quiz";
    }
}
