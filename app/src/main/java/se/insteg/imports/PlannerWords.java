package se.insteg.imports;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import se.insteg.kernel.Words;
import se.insteg.planner.wording.Message;
import se.insteg.planner.wording.Sayable;
import se.insteg.planner.wording.Wording;
import se.insteg.ui.Page;

/** What the planner says of a file, kept until a reader's language is known. */
public final class PlannerWords {
    private static final String OURS = "planner.";

    private PlannerWords() {}

    public static Words of(Message message) {
        return new Words(
                OURS + message.key(),
                message.facts().stream().map(PlannerWords::kept).toList());
    }

    private static Object kept(Object fact) {
        return switch (fact) {
            case Message message -> of(message);
            case Number number -> number;
            case Sayable sayable -> sayable.in(Wording.in("sv").locale());
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            default -> fact.toString();
        };
    }

    /** In the page's language: the planner's sentences and those of the rooms. */
    public static String say(Page page, Words words) {
        return say(
                words,
                Locale.forLanguageTag(page.lang()),
                ours -> page.t(ours.key(), ours.arguments().toArray()));
    }

    /** @param rooms says what the planner does not */
    static String say(Words words, Locale locale, Function<Words, String> rooms) {
        return words.key().startsWith(OURS) ? say(locale, message(words)) : rooms.apply(words);
    }

    /** At once, in the reader's language. */
    public static String say(Locale locale, Message message) {
        return wording(locale.getLanguage()).say(message);
    }

    private static Wording wording(String language) {
        return Wording.in(Wording.languages().contains(language) ? language : "en");
    }

    private static Message message(Words words) {
        List<Object> facts = words.arguments().stream().map(PlannerWords::fact).toList();
        return new Message(words.key().substring(OURS.length()), facts);
    }

    /** What was kept as JSON comes back as maps and lists. */
    private static Object fact(Object kept) {
        return switch (kept) {
            case Words words -> message(words);
            case Map<?, ?> map
            when map.get("key") instanceof String key && map.get("arguments") instanceof List<?> list ->
                message(new Words(key, list.stream().map(Object.class::cast).toList()));
            default -> kept;
        };
    }
}
