package org.cadre.web.disclosure;

import java.util.EnumMap;
import java.util.Map;

import org.cadre.disclosure.Circle;
import org.cadre.disclosure.Field;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who sees which part of a colleague's page; in a request, what is absent stays as it is.
 *
 * @param skills claimed skills
 * @param evidence what shows them
 * @param answers the list of answered questions
 * @param away absence
 * @param time zone and local time
 */
@Schema(name = "Visibility")
public record VisibilityJson(@Nullable Circle skills, @Nullable Circle evidence, @Nullable Circle answers,
        @Nullable Circle away, @Nullable Circle time) {
    public static VisibilityJson of(Map<Field, Circle> chosen) {
        return new VisibilityJson(chosen.get(Field.SKILLS), chosen.get(Field.EVIDENCE), chosen.get(Field.ANSWERS),
                chosen.get(Field.AWAY), chosen.get(Field.TIME));
    }

    Map<Field, Circle> wanted() {
        Map<Field, Circle> wanted = new EnumMap<>(Field.class);
        put(wanted, Field.SKILLS, skills);
        put(wanted, Field.EVIDENCE, evidence);
        put(wanted, Field.ANSWERS, answers);
        put(wanted, Field.AWAY, away);
        put(wanted, Field.TIME, time);
        return wanted;
    }

    private static void put(Map<Field, Circle> wanted, Field field, @Nullable Circle circle) {
        if (circle != null)
            wanted.put(field, circle);
    }
}
