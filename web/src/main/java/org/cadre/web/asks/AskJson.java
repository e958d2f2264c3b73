package org.cadre.web.asks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.handling.Handling;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An ask as the API writes it. */
@Schema(name = "Ask")
public record AskJson(UUID id, @Schema(implementation = org.cadre.asks.AskKind.class) String kind, String title,
        String text, String language, @Schema(implementation = Classification.class) String classification,
        @Schema(implementation = Urgency.class) String urgency,
        @Schema(implementation = org.cadre.asks.AskState.class) String state,
        @Schema(description = "absent where the asker is anonymous and not the caller") @Nullable UUID asker,
        boolean anonymous, List<String> tags,
        @Schema(description = "EXPORT_CONTROLLED, PERSONAL_DATA") List<String> handling,
        @Schema(description = "whose personal data it has, as ISO 3166-1 alpha-2 or EU") @Nullable String personalDataRegion,
        @Nullable UUID acceptedAnswer, int answers,
        Instant filedAt, Instant changedAt) {

    static AskJson of(Reader reader, Ask ask, Handling handling, int answers) {
        return new AskJson(ask.id().value(), ask.kind().name(), ask.title(), ask.body(),
                ask.language().toLanguageTag(), ask.classification().name(), ask.urgency().name(), ask.state().name(),
                ask.byline(reader).known().map(ColleagueId::value).orElse(null), ask.anonymous(), ask.tags(),
                handling.labels(), handling.region().orElse(null),
                ask.acceptedAnswer().map(AnswerId::value).orElse(null), answers,
                ask.filedAt(), ask.changedAt());
    }

    /** What was sent, checked; an empty classification is INTERNAL, an empty urgency NORMAL. */
    public static NewAsk wanted(String title, String text, List<String> tags, Locale language, String classification,
            String urgency) {
        var faults = new ArrayList<Fault>();
        Classification level = choice(faults, "classification", classification, Classification.INTERNAL);
        Urgency speed = choice(faults, "urgency", urgency, Urgency.NORMAL);
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return new NewAsk(title, text, tags, language, level, speed);
    }

    /** @throws BadInput naming `skill` */
    public static SkillId skill(String sent) {
        try {
            return new SkillId(UUID.fromString(sent));
        } catch (IllegalArgumentException _) {
            throw new BadInput("skill", sent, Message.of("bad.id"));
        }
    }

    private static <E extends Enum<E>> E choice(List<Fault> faults, String field, String sent, E other) {
        if (sent.isEmpty())
            return other;
        try {
            return Enum.valueOf(other.getDeclaringClass(), sent);
        } catch (IllegalArgumentException _) {
            faults.add(new Fault(field, sent, Message.of("bad.choice",
                    Arrays.stream(other.getDeclaringClass().getEnumConstants()).map(Enum::name).toList())));
            return other;
        }
    }
}
