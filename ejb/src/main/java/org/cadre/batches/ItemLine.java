package org.cadre.batches;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

import jakarta.json.JsonObject;

/**
 * One row of a file of items.
 *
 * @param good whether nothing is wrong with it; a bad one is not staged
 * @param findings what of secrets and personal data stays in it
 * @param region whose personal data stays in it, or empty
 */
record ItemLine(long line, boolean good, String reference, SortedMap<String, String> data, Optional<JsonObject> gold,
        Set<String> findings, String region) {}
