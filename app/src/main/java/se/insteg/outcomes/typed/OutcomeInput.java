package se.insteg.outcomes.typed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Form;
import se.insteg.outcomes.Employers;
import se.insteg.outcomes.Outcome;
import se.insteg.outcomes.Outcome.Said;
import se.insteg.outcomes.What;
import se.insteg.outcomes.What.Employment;
import se.insteg.outcomes.What.Extent;
import se.insteg.outcomes.What.Led;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.Catalogue;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Fields;

/** Understands the form of what became of somebody, and makes it again from what is stored. */
@Component
public class OutcomeInput {
    static final int FIRST_YEAR = 2010;
    private static final int MINUTES = 60;
    private static final String OTHER = "other";

    private final Catalogue catalogue;
    private final Employers employers;
    private final Clock clock;

    OutcomeInput(Catalogue catalogue, Employers employers, Clock clock) {
        this.catalogue = catalogue;
        this.employers = employers;
        this.clock = clock;
    }

    /** Null when no kind has this code. */
    public static What.@Nullable Kind kind(String code) {
        return Arrays.stream(What.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** @param leading what may have led to work @return null when the form is rejected; then it says why */
    public @Nullable Said read(What.Kind kind, Form form, List<Led> leading) {
        Fields fields = new Fields(form);
        LocalDate today = LocalDate.now(clock);
        LocalDate begins = fields.date("begins", FIRST_YEAR, kind.lasts() ? today.plusYears(1) : today.plusYears(10));
        if (begins == null && !fields.rejected("begins")) {
            fields.reject("begins", "outcomes.begins.missing." + (kind.lasts() ? "lasting" : "day"));
        } else if (begins != null && !kind.lasts() && begins.isAfter(today)) {
            fields.reject("begins", "outcomes.begins.ahead");
        }
        LocalDate ends = kind.lasts() ? fields.date("ends", FIRST_YEAR, today.plusYears(10)) : null;
        if (begins != null && ends != null && ends.isBefore(begins)) {
            fields.reject("ends", "outcomes.ends.before");
        }
        What what =
                switch (kind) {
                    case EMPLOYMENT -> employment(fields, form, leading, ends);
                    case STUDIES -> studies(fields);
                    case SELF_SUPPORT -> new What.SelfSupport();
                    case NEITHER -> new What.Neither();
                    case HERE -> new What.Here();
                    case MOVED -> new What.Moved(fields.line("place", What.LONGEST_PLACE));
                };
        Outcome.Source source = fields.constant("source", Outcome.Source.values(), Outcome.Source::code);
        if (source == null && !fields.rejected("source")) {
            fields.reject("source", "outcomes.source.missing");
        }
        String words = fields.line("words", Outcome.LONGEST_WORDS);
        return form.rejected() || begins == null || what == null || source == null
                ? null
                : new Said(what, begins, ends, source, words);
    }

    private @Nullable Employment employment(Fields fields, Form form, List<Led> leading, @Nullable LocalDate ends) {
        String occupation = fields.required("occupation", 100, "outcomes.occupation.missing");
        String employer = fields.required("place", What.LONGEST_PLACE, "outcomes.employer.missing");
        What.WorkForm terms = fields.constant("form", What.WorkForm.values(), What.WorkForm::code);
        if (terms == null && !fields.rejected("form")) {
            fields.reject("form", "outcomes.form.missing");
        }
        Extent extent = extent(fields);
        What.EndCause end = fields.constant("end", What.EndCause.values(), What.EndCause::code);
        if (end != null && ends == null && !fields.rejected("ends")) {
            fields.reject("ends", "outcomes.ends.missing");
        }
        Led led = led(fields, form, leading);
        return form.rejected() || terms == null
                ? null
                : new Employment(
                        catalogue.occupations().find(TypedText.latinDigits(occupation)),
                        employers.named(employer),
                        terms,
                        extent,
                        end,
                        led);
    }

    private static @Nullable Extent extent(Fields fields) {
        String text = TypedText.latinDigits(fields.line("extent", 20))
                .replace(',', '.')
                .replaceAll("\\s", "");
        if (text.isEmpty()) {
            return null;
        }
        boolean part = text.endsWith("%");
        String number = part ? text.substring(0, text.length() - 1) : text.replaceAll("(h|tim|timmar)$", "");
        if (part && number.matches("[0-9]{1,3}")) {
            int percent = Integer.parseInt(number);
            if (percent >= 1 && percent <= 100) {
                return new Extent.Part(percent);
            }
        } else if (!part && number.matches("[0-9]{1,2}(\\.[0-9]{1,2})?")) {
            int minutes =
                    new BigDecimal(number).multiply(BigDecimal.valueOf(MINUTES)).intValue();
            if (minutes >= 15 && minutes <= 70 * MINUTES) {
                return new Extent.Weekly(minutes);
            }
        }
        fields.reject("extent", "outcomes.extent.unclear");
        return null;
    }

    private static @Nullable Led led(Fields fields, Form form, List<Led> leading) {
        String chosen = form.text("led");
        String words = fields.line("ledWords", What.LONGEST_PLACE);
        if (chosen.isEmpty() || chosen.equals(OTHER)) {
            if (chosen.equals(OTHER) && words.isEmpty() && !fields.rejected("ledWords")) {
                fields.reject("ledWords", "outcomes.led.words.missing");
            }
            return words.isEmpty() ? null : new Led(Led.By.OTHER, null, words);
        }
        for (Led one : leading) {
            if (value(one).equals(chosen)) {
                return one;
            }
        }
        fields.reject("led", "taxonomy.choice.unknown");
        return null;
    }

    private static @Nullable What studies(Fields fields) {
        What.StudyKind study = fields.constant("study", What.StudyKind.values(), What.StudyKind::code);
        if (study == null && !fields.rejected("study")) {
            fields.reject("study", "outcomes.study.missing");
        }
        String where = fields.line("place", What.LONGEST_PLACE);
        return study == null ? null : new What.Studies(study, where);
    }

    /** As a choice among what led to work is sent. */
    public static String value(Led led) {
        UUID thing = led.thing();
        return thing == null ? OTHER : led.by().code() + ":" + thing;
    }

    /** What is stored, as the form says it. */
    public static Form form(Said said) {
        Form form = Form.empty()
                .with("begins", said.begins().toString())
                .with("ends", said.ends() == null ? "" : said.ends().toString())
                .with("source", said.source().code())
                .with("words", said.words());
        return switch (said.what()) {
            case Employment work -> employment(form, work);
            case What.Studies studies ->
                form.with("study", studies.study().code()).with("place", studies.where());
            case What.Moved moved -> form.with("place", moved.where());
            case What.SelfSupport none -> form;
            case What.Neither none -> form;
            case What.Here none -> form;
        };
    }

    private static Form employment(Form form, Employment work) {
        Led led = work.led();
        return form.with("occupation", StoredTerms.text(work.occupation()))
                .with("place", work.employer())
                .with("form", work.form().code())
                .with("extent", extent(work.extent()))
                .with("end", work.end() == null ? "" : work.end().code())
                .with("led", led == null ? "" : value(led))
                .with("ledWords", led == null || led.by() != Led.By.OTHER ? "" : led.name());
    }

    private static String extent(@Nullable Extent extent) {
        return switch (extent) {
            case null -> "";
            case Extent.Weekly weekly ->
                BigDecimal.valueOf(weekly.minutes())
                        .divide(BigDecimal.valueOf(MINUTES), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',');
            case Extent.Part part -> part.percent() + " %";
        };
    }
}
