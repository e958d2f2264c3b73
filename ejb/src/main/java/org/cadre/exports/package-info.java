/**
 * What the rules say before data leaves the portal as a file: the archives of evidence and of one's own data, the audit trail, the
 * review of access, what was wrong in an import.
 *
 * <p>Why one place for all: a rule of exporting counts for every file or it counts for none, so each says the same of itself, and
 * what was said to it is kept the same way. A rule that wants an approval refuses, as nobody can give one for an export.
 *
 * <p>Why the region is that of the questions' labels and not of every person named: what {@code ask.region} keeps in its region is
 * kept there in files too, while the directory of names is in all regions anyway. Only one's own data has one's own region.
 */
@NullMarked
package org.cadre.exports;

import org.jspecify.annotations.NullMarked;
