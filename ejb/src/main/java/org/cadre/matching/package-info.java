/**
 * Between the domain and the index: what an ask needs, who fits it and why, and the index kept in step.
 *
 * <p>Why apart from routing: who is able is a question to the index; who is invited is a decision under rules.
 */
@NullMarked
package org.cadre.matching;

import org.jspecify.annotations.NullMarked;
