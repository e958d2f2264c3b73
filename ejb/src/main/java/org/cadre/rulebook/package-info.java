/**
 * The company's rules as text, compiled, and the book of those in force.
 *
 * <p>Why the book is read by its number at every use and not on a signal: a rule that was stopped must be stopped for the next
 * question, on every node; one look at one row is cheaper than the question that it guards.
 *
 * <p>Why a rule that meets nothing missing can refuse only by its own condition, and one that lacks a fact always refuses:
 * who writes a rule wants it to hold on the day when a field of the directory stays empty too.
 */
@NullMarked
package org.cadre.rulebook;

import org.jspecify.annotations.NullMarked;
