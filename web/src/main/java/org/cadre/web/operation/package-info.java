/**
 * What those who run the server ask it: health, metrics, and which request a log line belongs to.
 *
 * <p>Why readiness waits for the index: a portal that finds nothing yet would look as if nobody knew anything.
 *
 * <p>Why metrics have an endpoint and a token of their own, and not the server's `/metrics`: that one is open to whoever
 * reaches the portal, and it is a setting of the server that the application cannot see. Being on the same machine is no
 * proof either, since every request comes from there once a reverse proxy stands in front.
 *
 * <p>Why a request's id is its thread's name: the server's log lines carry that, those of libraries too, and no logger has
 * to be told.
 */
@NullMarked
package org.cadre.web.operation;

import org.jspecify.annotations.NullMarked;
