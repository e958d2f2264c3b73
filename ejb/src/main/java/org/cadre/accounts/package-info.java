/**
 * Local accounts: who may sign in, by password, session or token, and in which roles.
 *
 * <p>Why sessions are rows of our own: they survive a restart, hold on every node, and end at once when somebody leaves.
 * Of a session, a token or a password only a hash is kept.
 */
@NullMarked
package org.cadre.accounts;

import org.jspecify.annotations.NullMarked;
