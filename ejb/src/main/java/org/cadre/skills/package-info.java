/**
 * The skill taxonomy and who claims which of it.
 *
 * <p>Why labels are compared folded: people write k8s, K8S, "Node JS", node.js, Prüfung and Pruefung, and mean one thing
 * each time; the folded form is computed in one place and stored, so that SQL, import and index agree.
 *
 * <p>Why a taxonomy import never deletes: claims and asks point at skills, and a skill missing in the next edition of a
 * standard is still what somebody can do.
 */
@NullMarked
package org.cadre.skills;

import org.jspecify.annotations.NullMarked;
