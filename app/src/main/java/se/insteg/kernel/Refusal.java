package se.insteg.kernel;

import java.util.List;

/**
 * Something the person asked for that will not be done, said so that they know the remedy. Becomes a page or
 * problem+json (RFC 9457) with the status of its kind; whatever the transaction did is rolled back.
 */
public class Refusal extends RuntimeException {
    private final Kind kind;
    private final String messageKey;
    private final transient List<Object> arguments;

    /** Why it will not be done; the number is the HTTP status. */
    public enum Kind {
        BAD_REQUEST(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        PRECONDITION_FAILED(412),
        TOO_LARGE(413),
        INVALID(422),
        PRECONDITION_REQUIRED(428),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public Refusal(Kind kind, String messageKey, Object... arguments) {
        super(kind + " " + messageKey);
        this.kind = kind;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** The key of the sentence in the message bundles; its remedy is in the sentence itself. */
    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
