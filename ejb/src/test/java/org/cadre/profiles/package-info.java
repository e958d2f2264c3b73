/**
 * Tests of profiles and people pages.
 *
 * <p>Why against PostgreSQL: their listings are SQL.
 */
@NullMarked
package org.cadre.profiles;

import org.jspecify.annotations.NullMarked;
