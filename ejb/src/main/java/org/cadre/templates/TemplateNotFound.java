package org.cadre.templates;

import org.cadre.governance.NotFound;

/** There is no such template, or none that the reader may use or decide on. */
public class TemplateNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public TemplateNotFound() {
        super("no such template");
    }
}
