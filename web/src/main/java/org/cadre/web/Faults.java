package org.cadre.web;

import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskRefused;
import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;

/** What was wrong with an input, beside its field and in the reader's language. */
@RequestScoped
public class Faults {
    @Inject
    Frames frames;

    public Form mark(Form sent, BadInput bad) {
        Form form = sent;
        for (var fault : bad.faults())
            form = form.wrong(fault.field(), said(fault.reason()));
        return form;
    }

    /**
     * Does what a form wants; what cannot be done is said on the page that shows the form again, with what was entered.
     *
     * @param deed what answers where all went well
     * @param page made of the form only where it did not
     * @return the deed's answer, or the page with 400, 409 or 422
     */
    public Object attempt(Form sent, Supplier<?> deed, Function<Form, ? extends View> page) {
        try {
            return deed.get();
        } catch (BadInput bad) {
            return Page.invalid(page.apply(mark(sent, bad)));
        } catch (NotAllowedNow not) {
            return new Page(page.apply(sent.wrong("", said(not.reason()))), 409);
        } catch (AskRefused refused) {
            return new Page(page.apply(sent.wrong("", said(refused.ruling().reason()))), 422);
        }
    }

    private String said(Message reason) {
        return Texts.render(reason, frames.texts().locale());
    }
}
