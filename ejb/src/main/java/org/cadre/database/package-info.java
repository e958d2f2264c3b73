/**
 * The one database: where it is, and bringing its tables up to date before anything else starts.
 *
 * <p>Why the data source is defined by the application: a company installs one file and names its PostgreSQL by three
 * settings.
 */
@NullMarked
package org.cadre.database;

import org.jspecify.annotations.NullMarked;
