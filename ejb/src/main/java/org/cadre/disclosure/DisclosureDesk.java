package org.cadre.disclosure;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.people.Colleagues;
import org.cadre.people.Reader;

/** Where a colleague chooses who sees what. */
@ApplicationScoped
@Transactional
public class DisclosureDesk {
    @Inject
    private Disclosures disclosures;
    @Inject
    private Colleagues colleagues;

    protected DisclosureDesk() {}

    /** Every field, in their order. */
    public Map<Field, Circle> mine(Reader me) {
        return disclosures.of(me.id());
    }

    /** Fields that are not named stay as they are. */
    public void choose(Reader me, Map<Field, Circle> wanted) {
        wanted.forEach((field, circle) -> disclosures.choose(me.id(), field, circle));
        colleagues.changed(me.id());
    }
}
