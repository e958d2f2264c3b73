/**
 * What Cadre costs under load: {@code mvn -Pload}.
 *
 * <p>Why processor time stands beside requests per second: the clients share the machine with the server, and neighbours
 * may too; milliseconds of processor time per request hardly change with them, requests per second do. It is taken over
 * all processes that serve, and for new questions until their routing is done, so that nothing hides behind an answer that
 * came early.
 */
@NullMarked
package org.cadre.load;

import org.jspecify.annotations.NullMarked;
