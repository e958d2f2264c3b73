package org.cadre.replies;

import java.util.UUID;

/** The sender of a reply is to be told that it was not taken, or not all of it. */
public record NoteDue(UUID reply) {}
