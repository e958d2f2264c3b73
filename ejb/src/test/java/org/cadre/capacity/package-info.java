/** Tests of capacity. Why the laws are tested without a database: they hold for any company, so random ones are made. */
@NullMarked
package org.cadre.capacity;

import org.jspecify.annotations.NullMarked;
