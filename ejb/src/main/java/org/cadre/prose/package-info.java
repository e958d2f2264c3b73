/**
 * Colleagues and skills named within a text: `@ada.lovelace` and `#k8s`.
 *
 * <p>Why a colleague is kept by id, as `@{id}`, and a skill as it was written: names change with marriages and the text
 * means the person; a skill's other names are the taxonomy's, and stay right when it is mended. Code is left alone, since
 * `@Override` is nobody.
 *
 * <p>Why a name is taken whoever may see the text: who writes learns nothing about who may not. Only whether the named one
 * is told depends on that.
 */
@NullMarked
package org.cadre.prose;

import org.jspecify.annotations.NullMarked;
