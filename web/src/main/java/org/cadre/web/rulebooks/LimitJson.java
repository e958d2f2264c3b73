package org.cadre.web.rulebooks;

import org.cadre.conditions.FactType;
import org.cadre.rulebook.Parameter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A threshold that conditions name {@code limit.NAME}.
 *
 * @param value as text; a list in brackets
 */
@Schema(name = "RuleLimit")
public record LimitJson(String name, String title, @Schema(implementation = FactType.class) String type, String value) {
    static final String EXAMPLE = """
            {"name": "asks_a_day", "title": "Asks that one person may file in a day", "type": "NUMBER", "value": "100"}""";

    static LimitJson of(Parameter limit) {
        return new LimitJson(limit.name(), limit.title(), limit.type().name(), FactType.written(limit.value()));
    }
}
