/**
 * Templates of tasks: stack, environment and terms that IT has agreed to once.
 *
 * <p>Why what a template says of these three is taken over as it stands: a task that names a template and changes them would
 * pass for agreed where it is not. All else in it is a beginning that its user changes as they like.
 */
@NullMarked
package org.cadre.templates;

import org.jspecify.annotations.NullMarked;
