package org.cadre.authorisations;

import org.cadre.governance.NotFound;

/** There is no such authorisation, or none that the reader may know of. */
public class AuthorisationNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public AuthorisationNotFound() {
        super("authorisation");
    }
}
