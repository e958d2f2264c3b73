/**
 * What invitees do, and what happens elsewhere, turned into steps of routing: the desk and the handlers.
 *
 * <p>Why a handler for each message does hardly anything: what is to be done depends on how ask, plan and invitations are
 * by then, which {@link org.cadre.waves.Router} looks at; the message only says when to look. The classes keep their names
 * and place, since rows of the outbox name their handler.
 */
@NullMarked
package org.cadre.routing;

import org.jspecify.annotations.NullMarked;
