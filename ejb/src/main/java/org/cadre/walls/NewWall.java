package org.cadre.walls;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;

/**
 * A wall that is wanted.
 *
 * @param name as its members read it, at most 80 characters
 * @param purpose why it is there, at most 500 characters
 * @param owner a colleague's id, name or mail
 * @param endsOn the last day on which asks are taken behind it; none where it has no end
 */
public record NewWall(String name, String purpose, String owner, Optional<LocalDate> endsOn) {
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_PURPOSE = 500;

    /** @throws BadInput naming every field that cannot be taken */
    public NewWall {
        name = name.strip();
        purpose = purpose.strip();
        owner = owner.strip();
        var faults = new ArrayList<Fault>();
        text(faults, "name", name, LONGEST_NAME);
        text(faults, "purpose", purpose, LONGEST_PURPOSE);
        text(faults, "owner", owner, LONGEST_PURPOSE);
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }

    static void text(List<Fault> faults, String field, String text, int longest) {
        if (text.isEmpty())
            faults.add(new Fault(field, text, Message.of("bad.missing")));
        if (text.length() > longest)
            faults.add(new Fault(field, text, Message.of("bad.too-long", longest)));
        if (text.chars().anyMatch(Character::isISOControl))
            faults.add(new Fault(field, text, Message.of("bad.control-character")));
    }
}
