/**
 * The form in which the audit trail is chained, exported and sealed, and a program that checks it without a server.
 *
 * <p>Why it needs nothing but the JDK, and a PostgreSQL driver where it reads a database: whoever checks a trail must not
 * have to trust, or to run, what wrote it. The server hashes and signs by the same few classes.
 *
 * <p>Why the form is a number beside each hash: what an entry consists of will change, and old entries are still hashed as
 * they were.
 */
@NullMarked
package org.cadre.verifier;

import org.jspecify.annotations.NullMarked;
