/**
 * What the desks of governance, audit and the works council ask before anything else: the role, and a reason in words.
 *
 * <p>Why apart: each of these desks asks the same two things, and whoever lacks a role is to read the same sentence everywhere.
 */
@NullMarked
package org.cadre.office;

import org.jspecify.annotations.NullMarked;
