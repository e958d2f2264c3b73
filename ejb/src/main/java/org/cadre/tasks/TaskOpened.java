package org.cadre.tasks;

import java.util.UUID;

/** A task that was for one colleague only is for all who can do it. */
public record TaskOpened(UUID task) {}
