package org.cadre.outbox;

/**
 * Does the work of one kind of message. A bean of this type is found by its message's class; several may listen to
 * one class. It may run twice for one message and must not mind.
 *
 * @param <M> a record that names the past (`AskFiled`) and carries ids, no text
 */
public interface Handler<M extends Record> {
    Class<M> message();

    /** In a transaction of its own, which also marks the message as done; an exception is a later retry. */
    void handle(M message, Delivery delivery);

    /** Where false, no message is kept for it: nobody has set up what it serves, and each would be handled for nothing. */
    default boolean listens() {
        return true;
    }

    /** Where true, {@link #handle} runs outside of any transaction, since it talks to something else than the database. */
    default boolean leavesTheDatabase() {
        return false;
    }

    /** How often it is tried before its stream is parked; without end where it waits for another's server. */
    default int attempts() {
        return leavesTheDatabase() ? Integer.MAX_VALUE : 12;
    }
}
