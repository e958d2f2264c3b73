package org.cadre.files;

import java.util.UUID;

/** A file that waited for the scanner is not handed on; its uploader does not know yet. */
public record HeldFileRefused(UUID file) {}
