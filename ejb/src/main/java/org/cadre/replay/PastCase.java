package org.cadre.replay;

import java.util.Map;

import org.cadre.asks.AskId;
import org.cadre.asks.Cursor;

/**
 * A case that was decided.
 *
 * @param place of it in the order
 * @param was what the rule said then, as though it were enforced
 * @param facts as text by name; empty where the person is erased
 */
record PastCase(Cursor place, AskId ask, String was, Map<String, String> facts) {}
