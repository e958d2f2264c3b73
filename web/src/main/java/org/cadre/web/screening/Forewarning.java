package org.cadre.web.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.screening.Place;
import org.cadre.screening.ScreeningDesk;
import org.cadre.screening.Treatment;
import org.cadre.web.Form;
import org.cadre.web.security.Caller;

/** Lets a form's texts be sent as they are, once its sender has said what is to become of the places that would be masked. */
@RequestScoped
public class Forewarning {
    /** The field with the sender's decision; the template `tag/masking` asks for it. */
    public static final String FIELD = "masking";
    private static final String MASKED = "masked";
    private static final String FALSE_ALARM = "false-alarm";

    @Inject
    ScreeningDesk desk;
    @Inject
    Caller caller;

    /**
     * @throws BadInput for {@link #FIELD} where it is not decided yet, for `reason` where a false alarm has none
     */
    public void before(Form form, String... fields) {
        List<String> texts = Arrays.stream(fields).map(form::value)
                .filter(text -> text.length() <= ScreeningDesk.LONGEST_TEXT).toList();
        switch (form.value(FIELD)) {
            case MASKED -> {
                // they know
            }
            case FALSE_ALARM -> texts.forEach(text -> desk.letThrough(caller.reader(), text, form.value("reason")));
            default -> ask(texts);
        }
    }

    private void ask(List<String> texts) {
        var places = new ArrayList<Message>();
        for (String text : texts)
            desk.check(caller.reader(), text).stream().filter(place -> place.treatment() == Treatment.MASK)
                    .map(Place::message).forEach(places::add);
        if (!places.isEmpty())
            throw new BadInput(FIELD, "", Message.of("screening.masked-ahead", places));
    }
}
