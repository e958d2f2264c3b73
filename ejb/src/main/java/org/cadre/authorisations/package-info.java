/**
 * Who is verified to be allowed what the law allows only some: access to what export control holds, by kind and scope.
 *
 * <p>Why nothing here is inferred: nationality or site say nothing about a licence, and guessing from them is forbidden in
 * itself. One person enters what was verified, a second one grants it, and it ends at its date.
 */
@NullMarked
package org.cadre.authorisations;

import org.jspecify.annotations.NullMarked;
