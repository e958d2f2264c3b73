package org.cadre.directory;

import java.util.UUID;

/** The directory does not know a colleague any more. Its stream is the colleague. */
public record ColleagueLeft(UUID colleague) {}
