package org.cadre.picks;

import java.util.UUID;

/** A reader has new picks. @param skill that one of them knows */
public record PeoplePicked(UUID reader, UUID skill) {}
