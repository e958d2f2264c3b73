package org.cadre.batches;

import java.time.Instant;
import java.util.UUID;

import org.cadre.forms.Form;

/** A form that its owner uses again. */
public record SavedForm(UUID id, String name, Form form, Instant savedAt) {}
