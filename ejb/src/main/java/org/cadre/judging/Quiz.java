package org.cadre.judging;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import jakarta.json.JsonObject;

import org.cadre.batches.ItemId;
import org.cadre.files.FileId;
import org.cadre.forms.Form;

/**
 * What somebody is asked before they may judge a batch.
 *
 * @param state what the reader can do
 * @param attempt from 1; 0 where none was begun
 * @param attempts how many there are
 * @param percent how many answers must be right, in a hundred
 * @param questions of this attempt, with what was said and expected once it is over
 */
public record Quiz(QuizState state, int attempt, int attempts, int percent, Form form, List<Question> questions) {
    public Quiz {
        questions = List.copyOf(questions);
    }

    /**
     * One item.
     *
     * @param data its fields by column
     * @param pictures that the form shows, by column
     * @param said the reader's answer, once the attempt is over
     * @param expected what was right, once the attempt is over
     */
    public record Question(ItemId item, SortedMap<String, String> data, SortedMap<String, FileId> pictures,
            Optional<JsonObject> said,
            Optional<JsonObject> expected, boolean right) {}

    /** How many were right. */
    public int right() {
        return (int) questions.stream().filter(Question::right).count();
    }
}
