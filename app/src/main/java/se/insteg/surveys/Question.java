package se.insteg.surveys;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question as it is asked, with every word in every language: what changes in the templates later changes nothing here.
 *
 * @param key a–z, digits and hyphens, once in a survey; the same in the survey it is compared with
 * @param texts by BCP 47 tag; Swedish is always there
 * @param choices from the least to the most where they have an order
 * @param goodFrom from which choice on an answer counts as good, from 0; -1 when none does
 */
public record Question(String key, Kind kind, Map<String, String> texts, List<Choice> choices, int goodFrom) {
    /** What somebody says who does not want to answer; each question has it. */
    public static final String NO_ANSWER = "none";

    /** Before the key, in the name of its field. */
    public static final String FIELD = "q-";

    public static final int LONGEST_TEXT = 200;
    public static final int MOST_CHOICES = 8;
    static final List<String> FACES = List.of("1", "2", "3", "4", "5");
    static final List<String> YES_OR_NO = List.of("no", "yes");

    /** How it is answered. */
    public enum Kind {
        /** One of five faces, from sad to glad. */
        FACES,
        /** One of a few words with an order, such as no, maybe, yes. */
        ORDERED,
        /** One of several things. */
        CHOOSE
    }

    /** A possible answer. */
    public record Choice(String key, Map<String, String> texts) {
        public Choice {
            texts = Map.copyOf(texts);
        }

        /** In this language, else in Swedish. */
        public String in(String language) {
            return said(texts, language);
        }
    }

    public Question {
        texts = Map.copyOf(texts);
        choices = List.copyOf(choices);
    }

    /** The name of its field, on a phone and where paper is typed in. */
    public String field() {
        return FIELD + key;
    }

    /** In this language, else in Swedish. */
    public String in(String language) {
        return said(texts, language);
    }

    /** The language that {@link #in} answers in. */
    public String spoken(String language) {
        return texts.containsKey(language) ? language : "sv";
    }

    public Optional<Choice> choice(String choice) {
        return choices.stream().filter(one -> one.key().equals(choice)).findFirst();
    }

    /** In the order they are read: faces from sad to glad as a thermometer is, words with the yes first as one says them. */
    public List<Choice> shown() {
        return kind == Kind.ORDERED ? choices.reversed() : choices;
    }

    /** Whether some answers count as good, so that there is a share of them. */
    public boolean measured() {
        return goodFrom >= 0;
    }

    /** The answers that count as good. */
    public List<Choice> good() {
        return measured() ? choices.subList(goodFrom, choices.size()) : List.of();
    }

    private static String said(Map<String, String> texts, String language) {
        return texts.getOrDefault(language, texts.getOrDefault("sv", ""));
    }
}
