package org.cadre.imports;

/** An import is further than before, or has ended. Told outside of any transaction, on the server that runs it. */
public record ImportProgressed(ImportId id) {}
