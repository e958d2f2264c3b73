/**
 * Who may sign in, and with which roles.
 *
 * <p>Why an account has a page of its own: roles are granted one person at a time, with the consequences beside them.
 */
@NullMarked
package org.cadre.web.accounts;

import org.jspecify.annotations.NullMarked;
