package se.insteg.people.documents;

/** The file is not what it begins as, or holds what is not kept. */
final class BrokenFile extends Exception {
    private final String messageKey;

    /** @param messageKey the sentence, remedy included */
    BrokenFile(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    static BrokenFile picture() {
        return new BrokenFile("people.document.file.brokenPicture");
    }

    String messageKey() {
        return messageKey;
    }
}
