package org.cadre.web.error;

import java.util.List;

import org.cadre.web.Form.FieldError;
import org.cadre.web.View;

/**
 * What is said when something went wrong; title and advice come from the messages {@code error.STATUS.title} and
 * {@code error.STATUS.hint}, or those of {@code error.4xx} and {@code error.5xx}.
 *
 * @param status HTTP status
 * @param code what the API calls the same problem
 * @param detail one more sentence in the reader's language, or empty; always empty for 404
 * @param errors what is wrong with which field; may be empty
 * @param back path of the page where the refused step was, or empty
 * @param reference what to quote to the administrators, or empty
 */
public record ErrorView(int status, String code, String detail, List<FieldError> errors, String back,
        String reference)
        implements
            View {
    /** The key that the messages begin with. */
    public String key() {
        if (code.equals("form-replayed"))
            return "error.replayed";
        return switch (status) {
            case 400, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503 -> "error." + status;
            default -> status < 500 ? "error.4xx" : "error.5xx";
        };
    }

    @Override
    public String template() {
        return "error/error";
    }
}
