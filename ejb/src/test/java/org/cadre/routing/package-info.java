/** Tests of routing. Why the laws are tested without a database: they hold for any company, so random ones are made. */
@NullMarked
package org.cadre.routing;

import org.jspecify.annotations.NullMarked;
