package org.cadre.directory;

import java.util.UUID;

/** A directory was applied: who is in its file is here, who is not has left. */
public record DirectoryTakenOver(UUID job) {}
