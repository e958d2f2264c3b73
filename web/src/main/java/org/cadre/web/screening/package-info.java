/**
 * Telling a writer, before anything is sent, which places of a text would be masked, and taking their word that it is nothing.
 *
 * <p>Why a form comes back once where something would be masked: who wrote a card's number without thinking wants to know, and who
 * wrote a test's number knows better than a detector.
 */
@NullMarked
package org.cadre.web.screening;

import org.jspecify.annotations.NullMarked;
