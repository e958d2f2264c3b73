/**
 * A company that is made up, so that who tries Cadre finds people, skills and two years of questions and answers.
 *
 * <p>Why generated and not stored: it is dated back from today, the same for the same seed, and nobody's data. Texts are
 * put together from problems that were written one by one for each skill (symptom, cause, cure) and from sentences around
 * them; the same problem comes back about three times, at another place and in other words, as it does in real life.
 */
@NullMarked
package org.cadre.demo;

import org.jspecify.annotations.NullMarked;
