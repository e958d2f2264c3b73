/**
 * A real PostgreSQL for tests of repositories and desks, without a server around them.
 *
 * <p>Why beside the tests in the container: SQL is wrong in seconds here, and in minutes there.
 */
@NullMarked
package org.cadre.database;

import org.jspecify.annotations.NullMarked;
