/**
 * Letters, and the company's mail server that takes them.
 *
 * <p>Why a letter is a list of blocks and not a template: its plain text and its HTML are made from the same words, so
 * neither can say less than the other, and what people wrote is escaped in one place.
 */
@NullMarked
package org.cadre.mail;

import org.jspecify.annotations.NullMarked;
