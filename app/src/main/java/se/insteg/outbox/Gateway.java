package se.insteg.outbox;

import java.util.UUID;

/**
 * Somebody who carries messages of one channel. Declared as a bean; a municipality with a carrier of its own declares one
 * more and leaves ours unset. Called by one thread at a time, in a transaction that waits: an answer within seconds, or
 * {@link Outcome#later}.
 */
public interface Gateway {
    Channel channel();

    Outcome deliver(Outgoing message);

    /**
     * A message on its way.
     *
     * @param id the same at every attempt, so that a carrier can tell a second one
     * @param subject for e-mail; the same for all
     */
    record Outgoing(UUID id, String address, String language, String subject, String body) {}

    /** What became of an attempt. */
    record Outcome(Kind kind, Trouble trouble) {
        public static final Outcome DELIVERED = new Outcome(Kind.DELIVERED, Trouble.NONE);

        public static Outcome later(Trouble trouble) {
            return new Outcome(Kind.LATER, trouble);
        }

        public static Outcome never(Trouble trouble) {
            return new Outcome(Kind.NEVER, trouble);
        }
    }

    /** Whether it left, shall be tried again, or cannot leave as it is. */
    enum Kind {
        DELIVERED,
        LATER,
        NEVER
    }

    /** Why it did not leave; each has its remedy in the messages. */
    enum Trouble {
        NONE,
        /** The server does not answer. */
        NO_ANSWER,
        /** It answers, and asks to come again. */
        BUSY,
        /** It does not take the message. */
        REFUSED,
        /** There is no such number or address. */
        ADDRESS,
        /** It does not know us: password, sender, address of the gateway. */
        SETTINGS
    }
}
