package org.cadre.notices;

import java.util.Optional;

/**
 * What the recipient of a letter can do without the portal.
 *
 * @param unsubscribe the pass that ends such mails
 * @param replyTo the address that takes an answer
 */
record Handles(String unsubscribe, Optional<String> replyTo) {}
