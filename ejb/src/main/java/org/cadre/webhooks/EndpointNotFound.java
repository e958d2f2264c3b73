package org.cadre.webhooks;

import org.cadre.governance.NotFound;

/** There is no such endpoint or delivery, or none that the reader may administer. */
public class EndpointNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    EndpointNotFound(Object id) {
        super("no webhook " + id);
    }
}
