/**
 * Who would be asked, by the API; the pages stand beside the forms that show it.
 *
 * <p>Why it takes the same bodies as filing does: a program tries the very request that it will send.
 */
@NullMarked
package org.cadre.web.foresight;

import org.jspecify.annotations.NullMarked;
