/**
 * Governance rules on the portal, for people who are no developers.
 *
 * <p>Why the editor answers its own form: whoever writes a rule changes a word, runs the tests and looks at the past again, many
 * times before anything is worth keeping.
 *
 * <p>Why tests are typed as YAML there: they go to version control as they stand, and a fact has one name everywhere.
 */
@NullMarked
package org.cadre.web.rules;

import org.jspecify.annotations.NullMarked;
