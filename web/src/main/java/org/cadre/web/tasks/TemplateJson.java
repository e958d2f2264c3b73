package org.cadre.web.tasks;

import java.time.Instant;
import java.util.UUID;

import org.cadre.people.ColleagueId;
import org.cadre.templates.Template;
import org.cadre.templates.TemplateState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A template of tasks as the API writes it. */
@Schema(name = "TaskTemplate")
public record TemplateJson(UUID id, String name, @Schema(implementation = TemplateState.class) String state,
        BriefJson brief, UUID proposer, Instant proposedAt, @Nullable UUID decider, @Nullable String reason) {
    static final String EXAMPLE = """
            {"id": "7b1e0f1c-52aa-4c58-9a40-1d6f0f5d2b7e", "name": "Java on staging", "state": "APPROVED", "brief": """
            + BriefJson.EXAMPLE + """
                    , "proposer": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "proposedAt": "2026-03-01T09:00:00Z"}""";

    static TemplateJson of(Template one) {
        return new TemplateJson(one.id(), one.name(), one.state().name(), BriefJson.of(one.brief()),
                one.proposer().value(), one.proposedAt(), one.decider().map(ColleagueId::value).orElse(null),
                one.reason().isEmpty() ? null : one.reason());
    }
}
