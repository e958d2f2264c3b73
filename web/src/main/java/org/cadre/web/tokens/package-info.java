/**
 * Bearer tokens for the API, made and revoked by their owner.
 *
 * <p>Why a token is shown once: only its hash is kept.
 */
@NullMarked
package org.cadre.web.tokens;

import org.jspecify.annotations.NullMarked;
