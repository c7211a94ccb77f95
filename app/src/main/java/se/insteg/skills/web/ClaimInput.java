package se.insteg.skills.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Form;
import se.insteg.planner.model.LanguageNames;
import se.insteg.planner.reading.TypedText;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.Countries;
import se.insteg.skills.NewClaim;
import se.insteg.skills.Origin;
import se.insteg.taxonomy.Catalogue;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Fields;

/** Understands the form of one claim. */
@Component
class ClaimInput {
    private static final int FIRST_YEAR = 1930;
    private static final int MOST_YEARS = 70;
    private static final int YEARS_AHEAD = 1;

    private final Catalogue catalogue;
    private final Clock clock;

    ClaimInput(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Null, and the form says why, when it cannot be meant. */
    @Nullable
    NewClaim read(ClaimKind kind, Form form) {
        Fields fields = new Fields(form);
        String term = fields.required("term", NewClaim.LONGEST_TERM, "skills.term.missing." + group(kind));
        if (kind == ClaimKind.LANGUAGE
                && !term.isEmpty()
                && !LanguageNames.find(term).isKnown()) {
            form.reject("term", "skills.term.noLanguage");
        }
        String level = fields.line("level", 20);
        if (!level.isEmpty() && !kind.levels().contains(level)) {
            form.reject("level", "taxonomy.choice.unknown");
        }
        Integer years = number(fields, form, "years", 0, MOST_YEARS);
        int lastYear = LocalDate.now(clock).getYear() + YEARS_AHEAD;
        Integer from = number(fields, form, "from", FIRST_YEAR, lastYear);
        Integer until = number(fields, form, "until", FIRST_YEAR, lastYear);
        if (from != null && until != null && from > until) {
            form.reject("until", "skills.until.before");
        }
        String country = fields.line("country", 2);
        if (!country.isEmpty() && !Countries.has(country)) {
            form.reject("country", "taxonomy.choice.unknown");
        }
        String place = fields.line("place", NewClaim.LONGEST_TERM);
        String words = form.text("words").replace("\r\n", "\n");
        if (words.length() > NewClaim.LONGEST_WORDS) {
            form.reject("words", "taxonomy.text.tooLong", NewClaim.LONGEST_WORDS);
        }
        return form.rejected()
                ? null
                : NewClaim.of(kind, term, catalogue.occupations())
                        .level(level)
                        .years(years)
                        .during(from, until)
                        .at(place, country)
                        .told(words);
    }

    /** Who says so and when; null, and the form says why, when it cannot be meant. */
    @Nullable
    Origin origin(Form form) {
        Fields fields = new Fields(form);
        ClaimSource source = fields.constant("source", ProfileOptions.SOURCES, ClaimSource::code);
        LocalDate on = fields.date("on", FIRST_YEAR, LocalDate.now(clock));
        if (on == null && form.problem("on") == null) {
            form.reject("on", "skills.on.missing");
        }
        if (source == null && form.problem("source") == null) {
            form.reject("source", "skills.source.missing");
        }
        return form.rejected() || source == null || on == null ? null : new Origin(source, on);
    }

    private static @Nullable Integer number(Fields fields, Form form, String field, int least, int most) {
        String text = TypedText.latinDigits(fields.line(field, 10));
        if (text.isEmpty()) {
            return null;
        }
        int number = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            String unclear = field.equals("years") ? "skills.years.unclear" : "skills.year.unclear";
            form.reject(field, unclear, String.valueOf(least), String.valueOf(most));
            return null;
        }
        return number;
    }

    /** As the form shows what is said. */
    static Form form(NewClaim said) {
        String term =
                said.kind() == ClaimKind.LANGUAGE ? StoredTerms.said(StoredTerms.language(said.term())) : said.term();
        return Form.empty()
                .with("term", term)
                .with("level", said.level())
                .with("years", text(said.years()))
                .with("from", text(said.from()))
                .with("until", text(said.until()))
                .with("place", said.place())
                .with("country", said.country())
                .with("words", said.words());
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    /** Which of the catalogues the term is looked up in, and which sentences speak of it. */
    static String group(ClaimKind kind) {
        return switch (kind) {
            case LANGUAGE -> "language";
            case WORK, OCCUPATION, WISH -> "occupation";
            case EDUCATION -> "education";
            case DRIVING_LICENCE -> "licence";
            case SKILL, INFORMAL, DIGITAL -> "skill";
        };
    }

    /** Null when no kind has this code. */
    static @Nullable ClaimKind kind(String code) {
        return Arrays.stream(ClaimKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
