package org.cadre.web.need;

import java.util.List;

import org.cadre.asks.NewAsk;
import org.cadre.web.Form;
import org.cadre.web.View;
import org.cadre.web.asks.SimilarView;

/**
 * {@code GET /need}, and the answer to its {@code POST} with {@code text} and {@code go}, one of {@link #WAYS} or "look".
 *
 * @param found what was asked before, where that was looked for
 * @param looked whether it was
 */
public record NeedView(Form form, SimilarView found, boolean looked) implements View {
    /** What can be asked for; messages: {@code need.X}, with {@code .text}, {@code .example}, {@code .time} and {@code .go}. */
    public static final List<String> WAYS = List.of("question", "task", "batch");

    public List<String> ways() {
        return WAYS;
    }

    public int longest() {
        return NewAsk.LONGEST_TEXT;
    }

    @Override
    public String template() {
        return "need/need";
    }
}
