/**
 * People, skills and history coming in by file.
 *
 * <p>Why a dry run comes first: who imports 500 people wants to see the bad rows before anything changes.
 */
@NullMarked
package org.cadre.web.imports;

import org.jspecify.annotations.NullMarked;
