package se.insteg.planner.cli;

import se.insteg.planner.wording.Message;

/** Something the command was asked for that it cannot do; ends with exit code 2 and this sentence. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final transient Message sentence;

    Refusal(Message sentence) {
        super(sentence.key());
        this.sentence = sentence;
    }

    static Refusal of(String key, Object... facts) {
        return new Refusal(Message.of("cli." + key, facts));
    }

    Message sentence() {
        return sentence;
    }
}
