/**
 * Tells open pages that something they show has changed.
 *
 * <p>Why a topic and nothing else is told: the page fetches what it shows again under the rules of every other read, so
 * the feed has nothing to betray; and whether the reader may see what the topic names is asked when it is told, since a
 * page may be open for longer than a clearance lasts.
 */
@NullMarked
package org.cadre.live;

import org.jspecify.annotations.NullMarked;
