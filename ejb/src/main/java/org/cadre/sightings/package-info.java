/**
 * Who knew of an ask before it became more secret.
 *
 * <p>Why from what people did and were sent: who was invited, wrote there or had a mail has read it, and a later classification
 * does not make them forget; whoever answers for the ask has to know whom to speak to.
 *
 * <p>Why what stands there without a name is left out: the list would tell who wrote it.
 */
@NullMarked
package org.cadre.sightings;

import org.jspecify.annotations.NullMarked;
