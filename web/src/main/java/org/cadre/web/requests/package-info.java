/**
 * What HTTP gives programs that cannot see whether a request arrived: `Idempotency-Key` on what makes something, `ETag`
 * with `If-Match` and `If-None-Match` on what is read and changed.
 *
 * <p>Why a tag is a digest of what is sent, and not a version: versions count things that the caller may not see, and two
 * callers who see different parts have different things before them.
 */
@NullMarked
package org.cadre.web.requests;

import org.jspecify.annotations.NullMarked;
