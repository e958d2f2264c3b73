/**
 * What a crowd's judgments say together, and how good they are: consensus by three methods, agreement, trust in
 * workers, patterns that a person should look at, and when an item has been judged enough. Arrays in, figures out.
 *
 * <p>Why pure and on the ground: the consensus that is exported must be the one that a test, an evaluation on other
 * people's sets and a run a year later compute, bit for bit; nothing here reads a clock, a database or a request, and
 * nothing depends on the order in which judgments came or on the number of threads.
 *
 * <p>Why patterns are flags and nothing more: each of them has an honest explanation now and then. What follows from
 * one is decided by a person who sees the numbers.
 *
 * <p>Why illegal arguments and not bad input: whoever fills a form never names an index or a prior; the desks above
 * check what people give.
 */
@NullMarked
package org.cadre.consensus;

import org.jspecify.annotations.NullMarked;
