package org.cadre.asks;

import java.util.List;
import java.util.Locale;

import org.cadre.governance.Classification;

/**
 * What somebody files. The text alone is enough: {@link #question} fills in the rest.
 *
 * @param title at most 200 characters; taken from the text's first line where empty
 * @param text Markdown, 1 to 50,000 characters
 * @param tags at most 10, each at most 60 characters
 */
public record NewAsk(String title, String text, List<String> tags, Locale language, Classification classification,
        Urgency urgency) {
    public NewAsk {
        title = title.strip();
        text = text.strip();
        tags = tags.stream().map(tag -> tag.strip().toLowerCase(Locale.ROOT)).filter(tag -> !tag.isEmpty()).distinct()
                .toList();
    }

    public static NewAsk question(String text, Locale language) {
        return new NewAsk("", text, List.of(), language, Classification.INTERNAL, Urgency.NORMAL);
    }
}
