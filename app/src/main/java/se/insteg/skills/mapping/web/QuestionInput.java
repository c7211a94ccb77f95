package se.insteg.skills.mapping.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.planner.model.PlainText;
import se.insteg.planner.reading.TypedText;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.NewClaim;
import se.insteg.skills.mapping.Choice;
import se.insteg.skills.mapping.Question;
import se.insteg.skills.mapping.QuestionKind;
import se.insteg.skills.mapping.Said;
import se.insteg.skills.mapping.TouchyWords;
import se.insteg.taxonomy.typed.Fields;

/** Understands the form of a question that is being built, and fills it in. */
final class QuestionInput {
    /** Empty rows of choices after those that are written. */
    static final int SPARE = 3;

    private static final Set<ClaimKind> IN_FREE_WORDS =
            Set.of(ClaimKind.SKILL, ClaimKind.INFORMAL, ClaimKind.DIGITAL, ClaimKind.EDUCATION);
    private static final int LONGEST_KEY = 30;

    private QuestionInput() {}

    /**
     * Null, and the form says why, when it cannot be meant.
     *
     * @param key of the question as it is; null for a new one
     * @param taken keys of the others
     */
    static @Nullable Question read(Form form, @Nullable String key, Set<String> taken, List<String> languages) {
        Fields fields = new Fields(form);
        QuestionKind kind = fields.constant("kind", QuestionKind.values(), QuestionKind::code);
        if (kind == null && form.problem("kind") == null) {
            form.reject("kind", "skills.mapping.question.kind.missing");
        }
        ClaimKind becomes = fields.constant("becomes", ClaimKind.values(), ClaimKind::code);
        Said text = said(form, fields, "text", languages);
        if (text.swedish().isEmpty() && form.problem("text-sv") == null) {
            form.reject("text-sv", "skills.mapping.question.text.missing");
        }
        Said help = said(form, fields, "help", languages);
        if (!help.none() && help.swedish().isEmpty()) {
            form.reject("help-sv", "skills.mapping.question.help.swedish");
        }
        String term = fields.line("term", NewClaim.LONGEST_TERM);
        List<Choice> choices = kind != null && kind.hasChoices() ? choices(form, becomes, languages) : List.of();
        if (form.rejected() || kind == null) {
            return null;
        }
        agree(form, kind, becomes, term, choices);
        String name = key == null ? unique(slug(text.swedish()), taken) : key;
        Question question = new Question(
                name, kind, text, help, choices, becomes, kind.hasChoices() && kind != QuestionKind.SCALE ? "" : term);
        watch(form, question);
        return form.rejected() ? null : question;
    }

    private static Said said(Form form, Fields fields, String part, List<String> languages) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String tag : languages) {
            String line = TypedText.line(form.text(part + "-" + tag));
            if (line.length() > Question.LONGEST) {
                fields.reject(part + "-" + tag, "taxonomy.text.tooLong", Question.LONGEST);
            }
            words.put(tag, line);
        }
        return new Said(words);
    }

    /** A row without Swedish words is left out: that is how a choice is taken away. */
    private static List<Choice> choices(Form form, @Nullable ClaimKind becomes, List<String> languages) {
        List<Choice> choices = new ArrayList<>();
        Set<String> values = new HashSet<>();
        Set<String> swedish = new HashSet<>();
        List<String> rows = form.all("c-sv");
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> words = new LinkedHashMap<>();
            for (String tag : languages) {
                words.put(tag, TypedText.line(AnswerInput.sent(form, "c-" + tag, i)));
            }
            Said text = new Said(words);
            String term = TypedText.line(AnswerInput.sent(form, "c-term", i));
            if (text.swedish().isEmpty()) {
                if (!text.none() || !term.isEmpty()) {
                    form.reject("choices", "skills.mapping.choice.swedish", i + 1);
                }
                continue;
            }
            if (!swedish.add(PlainText.key(text.swedish()))) {
                form.reject("choices", "skills.mapping.choice.twice", text.swedish());
            }
            if (term.length() > NewClaim.LONGEST_TERM
                    || words.values().stream().anyMatch(word -> word.length() > NewClaim.LONGEST_TERM)) {
                form.reject("choices", "taxonomy.text.tooLong", NewClaim.LONGEST_TERM);
            }
            String level = AnswerInput.sent(form, "c-level", i);
            boolean known = level.isEmpty()
                    || level.equals(Choice.NO_CLAIM)
                    || (becomes != null && becomes.levels().contains(level));
            String value = AnswerInput.sent(form, "c-value", i);
            String kept = value.matches("[a-z0-9_-]{1,40}") ? value : slug(text.swedish());
            value = unique(kept, values);
            values.add(value);
            choices.add(new Choice(value, text, term, known ? level : ""));
        }
        if (choices.size() < 2) {
            form.reject("choices", "skills.mapping.choices.few");
        }
        if (choices.size() > Question.MOST_CHOICES) {
            form.reject("choices", "skills.mapping.choices.many", Question.MOST_CHOICES);
        }
        return choices;
    }

    private static void agree(
            Form form, QuestionKind kind, @Nullable ClaimKind becomes, String term, List<Choice> choices) {
        if (kind == QuestionKind.TERM && becomes == null) {
            form.reject("becomes", "skills.mapping.question.becomes.term");
        }
        if (kind == QuestionKind.TEXT && becomes != null && !IN_FREE_WORDS.contains(becomes)) {
            form.reject("becomes", "skills.mapping.question.becomes.text");
        }
        boolean named = kind == QuestionKind.YES_NO || kind == QuestionKind.SCALE || kind == QuestionKind.PERIOD;
        if (named && becomes != null && term.isEmpty()) {
            form.reject("term", "skills.mapping.question.term.missing");
        }
        if (becomes == null
                && choices.stream().anyMatch(choice -> !choice.level().isEmpty() && choice.becomesClaim())) {
            form.reject("becomes", "skills.mapping.question.becomes.level");
        }
    }

    /** What must not be asked is refused with the reason; what may be harmless is asked about once. */
    private static void watch(Form form, Question question) {
        TouchyWords.in(question).ifPresent(found -> {
            String subject = found.subject().name().toLowerCase(Locale.ROOT);
            if (found.refused()) {
                form.rejectAll("skills.mapping.touchy.refused." + subject, found.word());
            } else if (!form.has("harmless", "yes")) {
                form.reject("harmless", "skills.mapping.touchy.warned." + subject, found.word());
            }
        });
    }

    private static String slug(String words) {
        String plain = PlainText.key(words)
                .toLowerCase(Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = plain.length() > LONGEST_KEY ? plain.substring(0, LONGEST_KEY) : plain;
        return cut.isEmpty() ? "q" : cut;
    }

    private static String unique(String wanted, Set<String> taken) {
        String name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    static Form form(@Nullable Question question, List<String> languages) {
        Form form = Form.empty();
        if (question == null) {
            return form.with("kind", QuestionKind.CHOICE.code());
        }
        form.with("kind", question.kind().code())
                .with(
                        "becomes",
                        question.becomes() == null ? "" : question.becomes().code())
                .with("term", question.term());
        for (String tag : languages) {
            form.with("text-" + tag, question.text().only(tag))
                    .with("help-" + tag, question.help().only(tag));
            form.with(
                    "c-" + tag,
                    question.choices().stream().map(one -> one.text().only(tag)).toList());
        }
        return form.with(
                        "c-value",
                        question.choices().stream().map(Choice::value).toList())
                .with("c-term", question.choices().stream().map(Choice::term).toList())
                .with("c-level", question.choices().stream().map(Choice::level).toList());
    }

    /** The kinds a question may be of, in the words of the pages. */
    static List<Form.Option> kinds() {
        return Arrays.stream(QuestionKind.values())
                .map(kind -> Form.Option.key(kind.code(), "skills.mapping.kind." + kind.code()))
                .toList();
    }

    static List<Form.Option> claimKinds() {
        return Arrays.stream(ClaimKind.values())
                .map(kind -> Form.Option.key(kind.code(), "skills.kind." + kind.name()))
                .toList();
    }
}
