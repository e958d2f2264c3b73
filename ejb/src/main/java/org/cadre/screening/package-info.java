/**
 * What happens to secrets and personal data in what people write: every text passes here before it is kept.
 *
 * <p>Why one place: a text comes in by the portal, the API, by mail, as a file's name or with an import, and a secret that one of
 * them lets through is as public as if none looked. A test finds every desk that takes texts, so that none is forgotten.
 *
 * <p>Why a false alarm is said of the value and by a person: the next text with the same value passes then, wherever it is
 * written, and who let it through is known. The value itself is kept nowhere, only a keyed hash of it.
 */
@NullMarked
package org.cadre.screening;

import org.jspecify.annotations.NullMarked;
