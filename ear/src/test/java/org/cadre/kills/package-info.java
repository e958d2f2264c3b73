/**
 * The run command, really killed while people use it.
 *
 * <p>Why by signal: what is promised is that nothing is lost whatever is killed when, and only a kill shows it. It is a
 * server of its own that is killed, the run command's; the one that the other system tests share stays.
 */
@NullMarked
package org.cadre.kills;

import org.jspecify.annotations.NullMarked;
