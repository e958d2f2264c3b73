/**
 * Who is given a role: by one person's wish and another one's word.
 *
 * <p>Why a single administrator may still begin: a company starts with one. Until there has once been a second, that one gives
 * roles to others alone, never to oneself, and each is recorded as given alone. From the second administrator on nobody does,
 * also if one of them leaves; GOVERNANCE decides then.
 *
 * <p>Why taking a role away needs no second person: it can only lessen what somebody may do, and sometimes it hurries.
 */
@NullMarked
package org.cadre.mandates;

import org.jspecify.annotations.NullMarked;
