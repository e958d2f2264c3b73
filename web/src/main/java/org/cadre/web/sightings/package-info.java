/**
 * Who knew of an ask, for its asker and for auditors.
 *
 * <p>Why by the API alone at first: it is asked for when something has gone wrong, by people with a list to work through.
 */
@NullMarked
package org.cadre.web.sightings;

import org.jspecify.annotations.NullMarked;
