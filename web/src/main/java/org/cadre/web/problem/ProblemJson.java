package org.cadre.web.problem;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem as the API writes it (RFC 9457).
 *
 * @param type stable, for programs
 * @param title for people, in their language
 * @param errors what is wrong with which field
 * @param rule which version of which rule refused, such as {@code no-hurry@2}
 */
@Schema(name = "Problem")
public record ProblemJson(@Schema(format = "uri") String type, String title, int status, @Nullable String detail,
        @Nullable List<FaultJson> errors, @Nullable String rule) {

    /** One field that cannot be taken; an empty field is the whole input, its value is shortened. */
    @Schema(name = "Fault")
    public record FaultJson(String field, String value, String reason) {}
}
