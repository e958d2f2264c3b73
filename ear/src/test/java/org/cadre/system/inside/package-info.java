/**
 * What runs inside the server during system tests: tests that inject beans, and the clock's handle.
 *
 * <p>Why a package of its own: it is packed into a web module of its own, which is never shipped. Classes here see the
 * features and the platform, but neither browser nor mail server.
 */
@NullMarked
package org.cadre.system.inside;

import org.jspecify.annotations.NullMarked;
