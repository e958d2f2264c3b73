/**
 * Tells the company's own programs what happened, by HTTP, as Standard Webhooks (github.com/standard-webhooks) has it.
 *
 * <p>Why ids and links and no text: what leaves carries no content. A receiver reads the rest through the API, by a token
 * that sees no more than it should. What is above an endpoint's clearance is not told to it, what is behind a wall to
 * none; both are looked at when the event is written and again at each try, since an ask may be reclassified between.
 *
 * <p>Why the deliveries are a queue of their own beside the outbox: the outbox brings an event here, and the handler's
 * transaction writes one delivery for each endpoint. From there on a delivery waits up to a day for its next try, in no
 * order with the others of its endpoint; in the outbox a later message of a stream waits for the one before, and the two
 * workers that leave the database would wait for receivers where mails are due. Here a worker takes an endpoint and not a
 * delivery: the one whose turn was longest ago, and only while nobody else has it. So a receiver that hangs holds one
 * worker at most, for one time-out; and as one that gave no answer is left alone for a while (5 seconds, doubled each time
 * up to 5 minutes), a few workers serve many that hang.
 *
 * <p>Why nothing is written while the company has listed no host: every event would be carried through the outbox to be
 * thrown away here.
 *
 * <p>Why the secret is stored as it is: to sign, it has to be known. Who reads the database can forge events; nobody else,
 * since no page and no answer of the API tells it a second time.
 */
@NullMarked
package org.cadre.webhooks;

import org.jspecify.annotations.NullMarked;
