package org.cadre.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;

/** What was wrong with an input, beside its field and in the reader's language. */
@RequestScoped
public class Faults {
    @Inject
    Frames frames;

    public Form mark(Form sent, BadInput bad) {
        Form form = sent;
        for (var fault : bad.faults())
            form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
        return form;
    }
}
