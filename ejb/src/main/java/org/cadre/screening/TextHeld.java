package org.cadre.screening;

import java.util.List;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** A text has something in it with which it is not taken; it names kind and line and nothing of the value. */
public class TextHeld extends BadInput {
    private static final long serialVersionUID = 1;

    TextHeld(String field, List<Place> places) {
        super(places.stream().map(place -> new Fault(field, "", Message.of("screening.held", place.message())))
                .toList());
    }
}
