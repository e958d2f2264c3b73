package org.cadre.passes;

import org.cadre.asks.AskId;
import org.cadre.people.Reader;

/** Who answers what, by a mail to an address that only that one was given. */
public record Author(Reader reader, AskId ask) {}
