/**
 * The reports of a closed month as one paper that people put their names to, and what of reports is made into a file.
 *
 * <p>Why a pack is a list of hashes and no file: a file depends on who reads it, by clearance and language. What is signed is what
 * all of them are made from, the closed figures of every report and clearance, and whoever recounts those hashes gets the pack's own,
 * before and after it was signed.
 *
 * <p>Why files are made by a {@link org.cadre.packs.Press} that somebody brings: they show what a page shows, by the page's own
 * templates, and pages stand above all rooms. What is sent without a page being open asks for the press that was set up.
 */
@NullMarked
package org.cadre.packs;

import org.jspecify.annotations.NullMarked;
