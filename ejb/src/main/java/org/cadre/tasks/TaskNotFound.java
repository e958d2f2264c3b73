package org.cadre.tasks;

import org.cadre.governance.NotFound;

/** There is no such task or delivery, or none that the reader may know of; the two read alike. */
public class TaskNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public TaskNotFound() {
        super("no such task");
    }
}
