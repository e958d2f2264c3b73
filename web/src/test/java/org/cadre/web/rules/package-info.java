/**
 * Tests of the rule editor's fields.
 *
 * <p>Why there and back: what a rule loses in the editor, nobody notices before it is in force.
 */
@NullMarked
package org.cadre.web.rules;

import org.jspecify.annotations.NullMarked;
