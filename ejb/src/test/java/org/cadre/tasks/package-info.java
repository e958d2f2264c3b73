/** Micro-tasks from their posting to their end, against a real database with routing at work. */
@NullMarked
package org.cadre.tasks;

import org.jspecify.annotations.NullMarked;
