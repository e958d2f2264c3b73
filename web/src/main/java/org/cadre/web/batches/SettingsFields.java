package org.cadre.web.batches;

import java.util.ArrayList;
import java.util.List;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.web.Form;

/** The settings as a page sends them. */
final class SettingsFields {
    private final Form form;
    private final List<Fault> faults = new ArrayList<>();

    private SettingsFields(Form form) {
        this.form = form;
    }

    /** @throws BadInput naming what is no number */
    static SettingsJson json(Form form) {
        return new SettingsFields(form).read();
    }

    private SettingsJson read() {
        var json = new SettingsJson(whole("overlap"), whole("mostOverlap"), form.value("adaptive").equals("yes"),
                share("enough"), whole("quizQuestions"), whole("quizPercent"), whole("quizAttempts"),
                whole("goldPercent"), form.value("goldFeedback").equals("yes"), whole("itemSeconds"),
                whole("limitSeconds"), whole("workers"),
                whole("weeklyMinutes"), form.value("costCentre"), form.value("hourlyCost").replace(',', '.'),
                form.value("currency").isBlank() ? "EUR" : form.value("currency"));
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return json;
    }

    /** @throws BadInput naming the field */
    static int number(String field, String sent) {
        String text = sent.strip();
        if (text.isEmpty())
            throw new BadInput(field, text, Message.of("bad.missing"));
        if (!text.matches("[+-]?\\d{1,9}"))
            throw new BadInput(field, text, Message.of("bad.number"));
        return Integer.parseInt(text);
    }

    private int whole(String field) {
        try {
            return number(field, form.value(field));
        } catch (BadInput bad) {
            faults.addAll(bad.faults());
            return 0;
        }
    }

    private double share(String field) {
        String text = form.value(field).strip().replace(',', '.');
        if (text.matches("\\d{1,3}(\\.\\d{1,6})?"))
            return Double.parseDouble(text);
        faults.add(new Fault(field, text, Message.of("bad.share")));
        return 0;
    }
}
