/**
 * Archives made behind the scenes: a zip with a manifest of SHA-256 hashes, for one person to fetch for some days.
 *
 * <p>Why made by a worker and kept in pieces: a person's ten years or a lawsuit's ten thousand asks take longer than a request
 * should, and more than a server's memory. A page of rows is read, written into the zip, and the zip's bytes go into rows of their own,
 * each in a transaction of its own, so that no long one holds the change log back. A worker that dies leaves a claim that runs
 * out; the next one begins anew.
 *
 * <p>Why an archive remembers what its owner could see when it was made: who has lost the sight of a thing since gets no archive
 * with it any more.
 */
@NullMarked
package org.cadre.bundles;

import org.jspecify.annotations.NullMarked;
