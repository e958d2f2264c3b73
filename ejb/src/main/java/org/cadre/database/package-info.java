/**
 * The one database: where it is, and bringing its tables up to date before anything else starts.
 *
 * <p>Why the data source is defined by the application: a company installs one file and names its PostgreSQL by three
 * settings.
 *
 * <p>Why two roles: who breaks into the running application, or makes it send a statement of theirs, must not be able to
 * rewrite what was decided. The owner is only used while the server starts. A table says by its comment that its rows
 * stay as they are, in the migration that makes it, so that nobody has to remember a list elsewhere.
 */
@NullMarked
package org.cadre.database;

import org.jspecify.annotations.NullMarked;
