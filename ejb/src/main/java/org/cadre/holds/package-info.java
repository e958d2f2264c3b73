/**
 * Legal holds: what must not be lost while a matter is open, whatever its retention says and whoever is to be erased.
 *
 * <p>Why a search is held as the list of what it found, and a person as whatever they take part in: a list must not grow or
 * shrink with the words that somebody edits, but of a person also what they write tomorrow may matter.
 *
 * <p>Why the database keeps the earlier words of a held comment and the bytes of a held file: whichever way a row changes, by
 * a page, a mail or an import, its trigger sees it. Asks and answers have revisions anyway.
 *
 * <p>Why nobody but GOVERNANCE and AUDITOR sees a mark, and only where they may see the ask: who learns of a hold learns of the
 * matter.
 */
@NullMarked
package org.cadre.holds;

import org.jspecify.annotations.NullMarked;
