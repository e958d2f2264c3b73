/** What accepted answers say of their authors, to them alone. */
@NullMarked
package org.cadre.suggestions;

import org.jspecify.annotations.NullMarked;
