package org.cadre.batches;

import java.util.List;
import java.util.Set;

import org.cadre.imports.ImportId;

/**
 * A file that was taken in.
 *
 * @param digest its SHA-256
 * @param columns that its items have, in its order
 */
record ItemFile(ImportId job, byte[] digest, String name, List<String> columns, Set<String> findings, String region) {}
