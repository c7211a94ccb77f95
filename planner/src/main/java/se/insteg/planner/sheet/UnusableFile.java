package se.insteg.planner.sheet;

import se.insteg.planner.wording.Message;

/** A file that cannot be read as a table at all. The sentence names the file and the remedy. */
public final class UnusableFile extends Exception {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final transient Message sentence;

    public UnusableFile(Message sentence) {
        super(sentence.key());
        this.sentence = sentence;
    }

    public Message sentence() {
        return sentence;
    }
}
