/** Tests of people. Why a fixed company of few: each test says what it needs by itself. */
@NullMarked
package org.cadre.people;

import org.jspecify.annotations.NullMarked;
