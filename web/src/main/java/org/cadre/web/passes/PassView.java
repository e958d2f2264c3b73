package org.cadre.web.passes;

import java.time.Instant;
import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;

/**
 * {@code GET /pass/{secret}}: asks for the confirmation of a reply, or says why the link does nothing any more.
 *
 * @param secret empty where there is nothing to confirm
 * @param verb ACCEPT or DECLINE
 * @param over why it does nothing any more; empty while it does
 * @param form {@code reason} and {@code note} of a decline
 */
public record PassView(String secret, String verb, String invitation, String title, String asker, Instant until,
        String over, Form form, List<Option> reasons) implements View {
    @Override
    public String template() {
        return "passes/pass";
    }
}
