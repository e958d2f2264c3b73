package org.cadre.batches;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.NotAllowedNow;
import org.cadre.forms.Form;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Reader;
import org.cadre.screening.Screening;

/** Forms that are used again, each seen by its owner alone. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class FormDesk {
    public static final int LONGEST_NAME = 100;
    /** Most that somebody keeps. */
    public static final int MOST = 50;

    @Inject
    private SavedForms forms;
    @Inject
    private Screening screening;

    protected FormDesk() {}

    /** By name. */
    public List<SavedForm> mine(Reader owner) {
        return forms.of(owner.id());
    }

    /** @throws FormNotFound where there is none, or none of this owner's */
    public SavedForm see(Reader owner, UUID id) {
        return mine(owner).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(FormNotFound::new);
    }

    /**
     * Keeps it in the place of one of the same name.
     *
     * @throws BadInput naming `name`
     * @throws NotAllowedNow where there are {@link #MOST}
     */
    public UUID keep(Reader owner, String name, Form form) {
        String kept = screening.passed(owner.id(), "name", checked(name));
        var mine = mine(owner);
        if (mine.size() >= MOST && mine.stream().noneMatch(one -> one.name().equalsIgnoreCase(kept)))
            throw new NotAllowedNow(Message.of("form.too-many", MOST));
        return forms.keep(owner.id(), kept, form.worded(text -> screening.passed(owner.id(), "form", text)));
    }

    /** @throws FormNotFound where there is none, or none of this owner's */
    public void forget(Reader owner, UUID id) {
        if (!forms.forget(owner.id(), id))
            throw new FormNotFound();
    }

    private static String checked(String name) {
        String plain = name.strip();
        if (plain.isEmpty())
            throw new BadInput("name", name, Message.of("bad.missing"));
        if (plain.length() > LONGEST_NAME)
            throw new BadInput("name", plain, Message.of("bad.too-long", LONGEST_NAME));
        if (plain.chars().anyMatch(Character::isISOControl))
            throw new BadInput("name", plain, Message.of("bad.control-character"));
        return plain;
    }
}
