/**
 * Tests of the whole: the application that ships, in its server, with a real PostgreSQL, a real mail server and a real
 * browser.
 *
 * <p>Why one server for all of them: a start costs more than a hundred tests. So no test may rely on an empty company, nor
 * leave one unusable; each makes its own people and asks. What has to run inside the server lives in
 * {@link org.cadre.system.inside}.
 */
@NullMarked
package org.cadre.system;

import org.jspecify.annotations.NullMarked;
