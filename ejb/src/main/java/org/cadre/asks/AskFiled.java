package org.cadre.asks;

import java.util.UUID;

/** An ask was filed. */
public record AskFiled(UUID ask) {}
