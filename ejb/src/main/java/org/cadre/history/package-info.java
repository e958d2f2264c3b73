/**
 * An archive of earlier questions and answers, taken in with its authors and times.
 *
 * <p>One JSON object on each line, the file plain or gzip: `{id, title, body, ts, asker, tags[], posts: [{user, ts, text,
 * accepted, likes}]}`; `tags`, `accepted` and `likes` may be missing. `ts` is local time without zone and taken as UTC.
 * A user becomes a colleague `history-USER` without an account. A question with an accepted answer is SOLVED, any other
 * CLOSED, all are INTERNAL. Likes count in an answer's score but are nobody's vote; replies without text are left out.
 *
 * <p>Why a table of origins: a second import must find what the first made of a line, though all ids are random. A reply
 * is known by its topic, user and time, so that a later archive, with replies added or struck, adds only what is new.
 */
@NullMarked
package org.cadre.history;

import org.jspecify.annotations.NullMarked;
