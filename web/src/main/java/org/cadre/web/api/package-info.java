/**
 * The REST API as one application: its resources, its JSON and its document.
 *
 * <p>Why beside the pages and not behind them: programs get the same desks, so that neither way in can do more.
 */
@NullMarked
package org.cadre.web.api;

import org.jspecify.annotations.NullMarked;
