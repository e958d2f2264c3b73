package org.cadre.web.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A task in a list.
 *
 * @param state as in {@code task.state.STATE}
 * @param skills what it names
 * @param due when it is to be delivered, or goes back to all who can take it
 */
public record TaskLine(String id, String title, String state, int minutes, List<String> skills, Optional<Instant> due,
        Instant when) {}
