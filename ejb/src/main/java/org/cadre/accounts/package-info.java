/**
 * Local accounts: who may sign in, by password, session or token, and in which roles.
 *
 * <p>Why sessions are rows of our own: they survive a restart, hold on every node, and end at once when somebody leaves.
 * Of a session, a token or a password only a hash is kept.
 *
 * <p>Why the first administrator comes from a setting: a company's empty database has nobody who could let anybody in, and
 * whoever can set the server's environment could do anything anyway.
 */
@NullMarked
package org.cadre.accounts;

import org.jspecify.annotations.NullMarked;
