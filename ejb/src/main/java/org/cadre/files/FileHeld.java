package org.cadre.files;

import java.util.UUID;

/** A file waits for the scanner. */
public record FileHeld(UUID file) {}
