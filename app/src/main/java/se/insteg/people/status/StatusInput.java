package se.insteg.people.status;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.status.StatusKind.Detail;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.reading.TypedText;
import se.insteg.rules.Housing;
import se.insteg.rules.PermitGround;
import se.insteg.taxonomy.MunicipalityCodes;
import se.insteg.taxonomy.typed.Fields;

/** Reads a form with a statement; what cannot be understood is rejected in the form. */
@Component
public class StatusInput {
    private static final int FIRST_YEAR = 1970;
    private static final int YEARS_AHEAD = 2;
    private static final int YEARS_A_PERMIT_LASTS = 10;

    private final MunicipalityCodes municipalities;
    private final Clock clock;

    StatusInput(MunicipalityCodes municipalities, Clock clock) {
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** The statement, or null when the form is rejected; then the form says why. */
    public @Nullable Statement read(StatusKind kind, Form form, Participant person) {
        Fields fields = new Fields(form);
        LocalDate begins = begins(kind, fields, person);
        LocalDate ends = kind.asks(Detail.ENDS)
                ? fields.date("ends", FIRST_YEAR, LocalDate.now(clock).plusYears(YEARS_A_PERMIT_LASTS))
                : null;
        if (begins != null && ends != null && ends.isBefore(begins)) {
            fields.reject("ends", "people.legal.ends.early");
        }
        Statement.Details details = details(kind, fields, begins);
        StatusSource source = fields.constant("source", StatusSource.values(), StatusSource::code);
        if (source == null && !fields.rejected("source")) {
            fields.reject("source", "people.legal.source.missing");
        }
        return form.rejected() || begins == null || source == null
                ? null
                : Statement.of(kind, begins, ends, details, source);
    }

    private @Nullable LocalDate begins(StatusKind kind, Fields fields, Participant person) {
        LocalDate today = LocalDate.now(clock);
        boolean past = kind.isCheck() || kind == StatusKind.ASYLUM_SEEKER || kind == StatusKind.SFI_ADMITTED;
        LocalDate begins = fields.date("begins", FIRST_YEAR, past ? today : today.plusYears(YEARS_AHEAD));
        LocalDate born = person.details().identity().born();
        if (begins == null && !fields.rejected("begins")) {
            fields.reject("begins", "people.legal.begins.missing");
        } else if (begins != null && born != null && begins.isBefore(born)) {
            fields.reject("begins", "people.legal.begins.beforeBirth", born);
        }
        return begins;
    }

    private Statement.Details details(StatusKind kind, Fields fields, @Nullable LocalDate begins) {
        return new Statement.Details(
                kind.asks(Detail.GROUND) ? fields.constant("ground", PermitGround.values(), PermitGround::code) : null,
                kind.asks(Detail.HOUSING) ? housing(kind, fields) : null,
                kind.asks(Detail.SETTLEMENT)
                        ? fields.constant("settlement", Settlement.values(), Settlement::code)
                        : null,
                kind.asks(Detail.FIRST_REGISTERED) ? firstRegistered(fields, begins) : null,
                kind.asks(Detail.MUNICIPALITY) ? municipality(fields) : null,
                kind.asks(Detail.COUNTY) ? county(fields) : null,
                kind.asks(Detail.VALID) ? valid(fields) : null,
                kind.asks(Detail.HOURS) ? hours(fields) : WeeklySchedule.EMPTY);
    }

    private static @Nullable Housing housing(StatusKind kind, Fields fields) {
        Housing housing = fields.constant("housing", Housing.values(), Housing::code);
        if (housing == null && kind == StatusKind.HOUSING && !fields.rejected("housing")) {
            fields.reject("housing", "people.legal.housing.missing");
        }
        return housing;
    }

    private @Nullable LocalDate firstRegistered(Fields fields, @Nullable LocalDate begins) {
        LocalDate first = fields.date("firstRegistered", FIRST_YEAR, LocalDate.now(clock));
        if (first != null && begins != null && first.isAfter(begins)) {
            fields.reject("firstRegistered", "people.legal.firstRegistered.late");
        }
        return first;
    }

    private @Nullable String municipality(Fields fields) {
        String code = fields.required("municipality", 10, "people.legal.municipality.missing");
        if (!code.isEmpty() && municipalities.name(code) == null) {
            fields.reject("municipality", "people.homeMunicipality.unknown");
        }
        return code.isEmpty() ? null : code;
    }

    private static @Nullable String county(Fields fields) {
        String code = fields.required("county", 10, "people.legal.county.missing");
        if (!code.isEmpty() && Counties.name(code) == null) {
            fields.reject("county", "taxonomy.choice.unknown");
        }
        return code.isEmpty() ? null : code;
    }

    private static @Nullable Boolean valid(Fields fields) {
        String said = fields.required("valid", 10, "people.legal.valid.missing");
        if (!said.isEmpty() && !said.equals("yes") && !said.equals("no")) {
            fields.reject("valid", "taxonomy.choice.unknown");
        }
        return said.isEmpty() ? null : said.equals("yes");
    }

    private static WeeklySchedule hours(Fields fields) {
        WeeklySchedule hours = fields.typed("hours", TypedText::hours);
        return hours == null ? WeeklySchedule.EMPTY : hours;
    }
}
