/**
 * Files that texts refer to: checked, cleaned, scanned, kept.
 *
 * <p>Why they are kept in the database, in chunks: what was acknowledged shares the fate of the text that refers to it, in one
 * transaction and one backup, on every node; a chunk is read by itself, so that no file is ever whole in memory. Large
 * objects would do the same, but are not deleted with their row and need a clean-up of their own.
 *
 * <p>Why a text says what belongs to it: by a link that pasting, choosing or a program put there, so that it stands where its
 * writer wants it, and editing, comparing and restoring need to know nothing of files.
 *
 * <p>Why pictures are written anew instead of having parts cut out: what is written holds pixels and nothing else, whatever
 * the reader of a phone's maker hid where. Why the pictures within documents and archives are left: whoever attaches those
 * sees their properties, and a document must stay the document; only the properties of the document itself go.
 *
 * <p>Why a file waits where the scanner does not answer: a scanner that is switched on shall have seen all that is handed on.
 */
@NullMarked
package org.cadre.files;

import org.jspecify.annotations.NullMarked;
