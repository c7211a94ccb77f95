package se.insteg.skills.mapping.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.NewClaim;
import se.insteg.skills.mapping.Answer;
import se.insteg.skills.mapping.Question;

/** Understands the form of one question, and fills it in with an answer. Nothing need be answered. */
@Component
public class AnswerInput {
    /** Empty lines after those that are written. */
    public static final int SPARE = 2;

    private static final String FIELD = "answer";
    private static final int FIRST_YEAR = 1930;
    private static final int YEARS_AHEAD = 1;

    private final Clock clock;

    AnswerInput(Clock clock) {
        this.clock = clock;
    }

    /** Null, and the form says why, when it cannot be meant. */
    public @Nullable Answer read(Question question, Form form) {
        Answer answer =
                switch (question.kind()) {
                    case CHOICE, SCALE -> chosen(question, form, 1);
                    case SEVERAL -> chosen(question, form, Question.MOST_CHOICES);
                    case YES_NO -> yesOrNo(form);
                    case TEXT -> text(form);
                    case PERIOD -> period(form);
                    case TERM -> terms(question, form);
                };
        return form.rejected() ? null : answer;
    }

    private static Answer chosen(Question question, Form form, int most) {
        List<String> values = form.all(FIELD).stream()
                .filter(value -> question.choice(value).isPresent())
                .distinct()
                .toList();
        if (values.size() < form.all(FIELD).stream().distinct().count() || values.size() > most) {
            form.reject(FIELD, "taxonomy.choice.unknown");
        }
        return new Answer(values, List.of());
    }

    private static Answer yesOrNo(Form form) {
        String said = form.text(FIELD);
        if (!said.isEmpty() && !said.equals("yes") && !said.equals("no")) {
            form.reject(FIELD, "taxonomy.choice.unknown");
        }
        return said.isEmpty() ? Answer.NOTHING : Answer.of(said);
    }

    private static Answer text(Form form) {
        String said = form.text(FIELD).replace("\r\n", "\n");
        if (said.length() > Answer.LONGEST_TEXT) {
            form.reject(FIELD, "taxonomy.text.tooLong", Answer.LONGEST_TEXT);
        }
        return said.isEmpty() ? Answer.NOTHING : Answer.of(said);
    }

    private Answer period(Form form) {
        Integer from = year(form, form.text("from"));
        Integer until = year(form, form.text("until"));
        inOrder(form, from, until);
        return from == null && until == null
                ? Answer.NOTHING
                : Answer.of(Answer.Row.of("").during(from, until));
    }

    private Answer terms(Question question, Form form) {
        ClaimKind kind = question.becomes();
        List<Answer.Row> rows = new ArrayList<>();
        List<String> terms = form.all("term");
        for (int i = 0; i < terms.size(); i++) {
            Answer.Row row = row(form, i, kind);
            if (row != null && rows.stream().noneMatch(other -> other.equals(row))) {
                rows.add(row);
            }
        }
        if (rows.size() > Answer.MOST_ROWS) {
            form.reject(FIELD, "skills.mapping.rows.many", Answer.MOST_ROWS);
        }
        return new Answer(List.of(), rows);
    }

    private Answer.@Nullable Row row(Form form, int i, @Nullable ClaimKind kind) {
        if (form.has("gone", String.valueOf(i))) {
            return null;
        }
        String term = line(form, "term", i, NewClaim.LONGEST_TERM);
        String level = line(form, "level", i, 20);
        Integer from = year(form, at(form, "from", i));
        Integer until = year(form, at(form, "until", i));
        String place = line(form, "place", i, NewClaim.LONGEST_TERM);
        String words = line(form, "words", i, NewClaim.LONGEST_WORDS);
        inOrder(form, from, until);
        boolean more = !level.isEmpty() || from != null || until != null || !place.isEmpty() || !words.isEmpty();
        if (term.isEmpty()) {
            if (more) {
                form.reject(FIELD, "skills.mapping.row.term.missing", i + 1);
            }
            return null;
        }
        if (term.codePoints().noneMatch(Character::isLetterOrDigit)) {
            form.reject(FIELD, "skills.mapping.row.term.missing", i + 1);
            return null;
        }
        if (!level.isEmpty() && (kind == null || !kind.levels().contains(level))) {
            form.reject(FIELD, "taxonomy.choice.unknown");
            return null;
        }
        return new Answer.Row(term, level, from, until, place, words);
    }

    private static void inOrder(Form form, @Nullable Integer from, @Nullable Integer until) {
        if (from != null && until != null && from > until) {
            form.reject(FIELD, "skills.mapping.years.order", String.valueOf(from), String.valueOf(until));
        }
    }

    private @Nullable Integer year(Form form, String typed) {
        String text = TypedText.latinDigits(typed.strip());
        if (text.isEmpty()) {
            return null;
        }
        int year = text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
        int last = LocalDate.now(clock).getYear() + YEARS_AHEAD;
        if (year < FIRST_YEAR || year > last) {
            form.reject(FIELD, "skills.mapping.year.unclear", typed, String.valueOf(FIRST_YEAR), String.valueOf(last));
            return null;
        }
        return year;
    }

    private static String line(Form form, String field, int i, int longest) {
        String line = TypedText.line(at(form, field, i));
        if (line.length() > longest) {
            form.reject(FIELD, "taxonomy.text.tooLong", longest);
            return "";
        }
        return line;
    }

    private static String at(Form form, String field, int i) {
        List<String> all = form.all(field);
        return i < all.size() ? all.get(i) : "";
    }

    /** As the question's form shows an answer. */
    public static Form form(Question question, Answer answer) {
        Form form = Form.empty();
        return switch (question.kind()) {
            case CHOICE, SCALE, SEVERAL, YES_NO, TEXT -> form.with(FIELD, answer.values());
            case PERIOD ->
                answer.rows().isEmpty()
                        ? form
                        : form.with("from", text(answer.rows().getFirst().from()))
                                .with("until", text(answer.rows().getFirst().until()));
            case TERM ->
                form.with("term", all(answer, Answer.Row::term))
                        .with("level", all(answer, Answer.Row::level))
                        .with("from", all(answer, row -> text(row.from())))
                        .with("until", all(answer, row -> text(row.until())))
                        .with("place", all(answer, Answer.Row::place))
                        .with("words", all(answer, Answer.Row::words));
        };
    }

    private static List<String> all(Answer answer, Function<Answer.Row, String> part) {
        return answer.rows().stream().map(part).toList();
    }

    private static String text(@Nullable Integer year) {
        return year == null ? "" : year.toString();
    }

    /** What was sent under this name in that line; empty past the end. For templates. */
    public static String sent(Form form, String field, int i) {
        return at(form, field, i);
    }

    /** How many lines a question of terms shows. */
    public static int lines(Form form) {
        int written = 0;
        List<String> terms = form.all("term");
        for (int i = 0; i < terms.size(); i++) {
            if (!terms.get(i).isBlank()) {
                written = i + 1;
            }
        }
        return Math.min(written + SPARE, Answer.MOST_ROWS);
    }

    /** Which catalogue suggests terms for claims of this kind; null for free words. */
    public static @Nullable String catalogue(@Nullable ClaimKind kind) {
        if (kind == null) {
            return null;
        }
        return kind == ClaimKind.LANGUAGE ? "languages" : kind.isOccupation() ? "occupations" : null;
    }
}
