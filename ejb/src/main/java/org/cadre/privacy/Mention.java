package org.cadre.privacy;

import java.util.UUID;

import org.cadre.asks.AskId;

/**
 * A text of somebody else that named who was erased.
 *
 * @param kind ASK, ANSWER, COMMENT or REVISION
 */
public record Mention(String kind, UUID subject, AskId ask, boolean seen) {}
