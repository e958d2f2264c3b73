package org.cadre.web.asks;

import java.time.Instant;

/**
 * An ask in a list.
 *
 * @param id as in {@code /asks/{id}}
 * @param title its title, or its first words
 * @param answers how many answers it has
 * @param when when it last changed
 */
public record AskLine(String id, String title, AskState state, int answers, Instant when) {}
