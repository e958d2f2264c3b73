package org.cadre.services;

import org.cadre.governance.NotFound;

/** There is no such account, or none that the reader has to do with. */
public class ServiceNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    ServiceNotFound(ServiceId id) {
        super("no service account " + id);
    }
}
