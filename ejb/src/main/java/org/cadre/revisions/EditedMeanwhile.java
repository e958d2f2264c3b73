package org.cadre.revisions;

/** Somebody else edited it since the text was loaded that this edit began with. Nothing was stored. */
public class EditedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Revision latest;

    public EditedMeanwhile(Revision latest) {
        super("edited meanwhile, now revision " + latest.id());
        this.latest = latest;
    }

    /** What the other one made of it. */
    public Revision latest() {
        return latest;
    }
}
