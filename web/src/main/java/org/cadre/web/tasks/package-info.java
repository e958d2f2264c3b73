/**
 * Micro-tasks: the board on which they are found, their pages, and the API.
 *
 * <p>Why a task has a page of its own while it is an ask: who comes to it wants to know what is to be delivered by when and
 * who has it, and to take it or judge it; the words, comments and files below are the question's page's own parts.
 */
@NullMarked
package org.cadre.web.tasks;

import org.jspecify.annotations.NullMarked;
