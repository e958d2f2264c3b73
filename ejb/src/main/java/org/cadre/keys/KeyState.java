package org.cadre.keys;

import java.time.ZoneId;
import java.util.Optional;

import org.cadre.governance.Message;

/**
 * A key as its holder sees it.
 *
 * @param over why it opens nothing any more
 */
public record KeyState(Purpose purpose, String name, String mail, ZoneId zone, Optional<Message> over) {}
