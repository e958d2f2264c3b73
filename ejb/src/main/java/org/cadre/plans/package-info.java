/**
 * Whom an ask may invite, how far it has come with that, and what everybody may know of it.
 *
 * <p>Why candidates are kept with score, reasons and what the rules said: a choice must be explained as it was made, after
 * profiles and rules have changed. Relevance and load stay apart, so that either explains it.
 */
@NullMarked
package org.cadre.plans;

import org.jspecify.annotations.NullMarked;
