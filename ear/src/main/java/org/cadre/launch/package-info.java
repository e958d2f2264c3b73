/**
 * Starts Cadre on one machine: a PostgreSQL of its own, a Payara of its own, and the application on them.
 *
 * <p>Why Java and no shell script: the same code serves the run command, the system tests and the faults that they cause.
 */
@NullMarked
package org.cadre.launch;

import org.jspecify.annotations.NullMarked;
