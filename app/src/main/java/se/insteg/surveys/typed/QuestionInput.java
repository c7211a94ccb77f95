package se.insteg.surveys.typed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.surveys.Question;
import se.insteg.surveys.Question.Choice;
import se.insteg.surveys.Question.Kind;
import se.insteg.surveys.Questions;
import se.insteg.taxonomy.typed.Fields;

/**
 * Understands a question of one's own. There is none that is answered in free words: they could name somebody, and a hand is
 * known by how it writes.
 */
public final class QuestionInput {
    private static final int FEWEST_CHOICES = 2;
    private static final int LONGEST_CHOICE = 60;
    private static final int LONGEST_LIST = 600;

    private QuestionInput() {}

    /** Null when the form is rejected; then it says why. @param key of the new question */
    public static @Nullable Question read(Form form, String key, Questions words) {
        Fields fields = new Fields(form);
        Kind kind = fields.constant("kind", Kind.values(), one -> one.name().toLowerCase(Locale.ROOT));
        if (kind == null && !fields.rejected("kind")) {
            fields.reject("kind", "surveys.kind.missing");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : words.languages()) {
            String field = "text-" + language;
            String text = language.equals("sv")
                    ? fields.required(field, Question.LONGEST_TEXT, "surveys.text.missing")
                    : fields.line(field, Question.LONGEST_TEXT);
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        List<Choice> choices = kind == Kind.CHOOSE ? choices(form, fields, words.languages()) : List.of();
        if (form.rejected() || kind == null) {
            return null;
        }
        return switch (kind) {
            case FACES -> new Question(key, kind, texts, words.faces(), 3);
            case ORDERED -> new Question(key, kind, texts, words.yesOrNo(), 1);
            case CHOOSE -> new Question(key, kind, texts, choices, -1);
        };
    }

    /** A line for each; in another language as many as in Swedish, or none. */
    private static List<Choice> choices(Form form, Fields fields, List<String> languages) {
        List<Map<String, String>> texts = new ArrayList<>();
        for (String language : languages) {
            String field = "choices-" + language;
            List<String> lines = lines(form.raw(field));
            boolean tooLong = form.raw(field).length() > LONGEST_LIST
                    || lines.stream().anyMatch(line -> line.length() > LONGEST_CHOICE);
            if (tooLong) {
                fields.reject(field, "surveys.choices.long", LONGEST_CHOICE);
            } else if (language.equals("sv")) {
                if (lines.size() < FEWEST_CHOICES || lines.size() > Question.MOST_CHOICES) {
                    fields.reject(field, "surveys.choices.number", FEWEST_CHOICES, Question.MOST_CHOICES);
                }
                lines.forEach(line -> texts.add(new LinkedHashMap<>(Map.of(language, line))));
            } else if (!lines.isEmpty() && lines.size() != texts.size()) {
                fields.reject(field, "surveys.choices.same", texts.size());
            } else {
                for (int i = 0; i < lines.size(); i++) {
                    texts.get(i).put(language, lines.get(i));
                }
            }
        }
        List<Choice> choices = new ArrayList<>();
        texts.forEach(text -> choices.add(new Choice("c" + (choices.size() + 1), text)));
        return choices;
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
