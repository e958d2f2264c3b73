package org.cadre.scorecards;

import java.util.UUID;

/** Somebody was asked a while ago and has not said anything yet. */
public record ReviewReminded(UUID task, UUID seat, UUID reviewer) {}
