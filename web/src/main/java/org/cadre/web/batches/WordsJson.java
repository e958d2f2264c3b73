package org.cadre.web.batches;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.governance.Classification;
import org.cadre.handling.Handling;
import org.cadre.people.Reader;
import org.cadre.people.WallId;
import org.cadre.web.asks.AskJson;
import org.cadre.wishes.NewWishes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a batch's ask is to say. */
@Schema(name = "BatchWords", requiredProperties = {"title", "text"})
public record WordsJson(@Schema(minLength = 1, maxLength = NewAsk.LONGEST_TITLE) @Nullable String title,
        @Schema(minLength = 1, maxLength = NewAsk.LONGEST_TEXT, description = "the instructions, as Markdown") @Nullable String text,
        @Nullable List<String> tags,
        @Schema(description = "BCP 47; the caller's where absent") @Nullable String language,
        @Schema(implementation = Classification.class) @Nullable String classification,
        @Schema(implementation = Urgency.class) @Nullable String urgency,
        @Schema(description = "skills without which nobody is asked, by id or any label; at most 5") @Nullable List<String> mustHave,
        @Schema(description = "skills that had better be there, by id or any label; at most 10") @Nullable List<String> niceToHave,
        @Schema(description = "the pool whose people on duty are asked first, by id or name") @Nullable String pool,
        @Schema(description = "whether what it is about is under export control", defaultValue = "false") @Nullable Boolean exportControlled,
        @Schema(description = "whose personal data is in it, as ISO 3166-1 alpha-2 or EU") @Nullable String personalDataRegion,
        @Schema(description = "behind which of the caller's own walls") @Nullable UUID wall) {
    static final String EXAMPLE = """
            {"title": "Complaints of March", "text": "Say of each message whether it is a complaint.", "tags": ["support"]}""";

    NewAsk words(Reader requester) {
        return AskJson.wanted(orEmpty(title), orEmpty(text), orNone(tags),
                language == null ? requester.language() : Locale.forLanguageTag(language), orEmpty(classification),
                orEmpty(urgency))
                .wishing(new NewWishes(orNone(mustHave), orNone(niceToHave), Optional.ofNullable(pool)))
                .labelled(new Handling(Boolean.TRUE.equals(exportControlled), Optional.ofNullable(personalDataRegion)))
                .behind(Optional.ofNullable(wall).map(WallId::new));
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private static List<String> orNone(@Nullable List<String> sent) {
        return sent == null ? List.of() : sent;
    }
}
