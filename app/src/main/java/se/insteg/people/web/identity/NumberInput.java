package se.insteg.people.web.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Form;
import se.insteg.people.identity.IdentityNumber;
import se.insteg.people.identity.NumberKind;
import se.insteg.people.identity.TypedNumber;
import se.insteg.taxonomy.typed.Fields;

/** Reads the form of an identity number; what cannot be understood is rejected there, with what to do instead. */
@Component
class NumberInput {
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS_AHEAD = 20;

    private final Clock clock;

    NumberInput(Clock clock) {
        this.clock = clock;
    }

    /** The number itself, or null when the form is rejected. */
    TypedNumber.@Nullable Number number(Form form) {
        Fields fields = new Fields(form);
        NumberKind kind = fields.constant("kind", NumberKind.values(), NumberKind::code);
        return switch (TypedNumber.read(form.raw("number"), kind, LocalDate.now(clock))) {
            case TypedNumber.Number number -> form.rejected() ? null : number;
            case TypedNumber.Slip slip -> {
                fields.reject("number", slip.messageKey());
                yield null;
            }
        };
    }

    /** What is said of it, or null when the form is rejected. @param kind null when not even that is known */
    IdentityNumber.@Nullable Details details(Form form, @Nullable NumberKind kind) {
        Fields fields = new Fields(form);
        LocalDate today = LocalDate.now(clock);
        IdentityNumber.Source source =
                fields.constant("source", IdentityNumber.Source.values(), IdentityNumber.Source::code);
        if (source == null && !fields.rejected("source")) {
            fields.reject("source", "people.number.source.missing");
        }
        IdentityNumber.Level level =
                fields.constant("level", IdentityNumber.Level.values(), IdentityNumber.Level::code);
        LocalDate from = fields.date("validFrom", FIRST_YEAR, today);
        LocalDate to = fields.date("validTo", FIRST_YEAR, today.plusYears(YEARS_AHEAD));
        LocalDate renewed = fields.date("renewedOn", FIRST_YEAR, today);
        boolean coordination = kind == NumberKind.COORDINATION;
        if (kind != null && !coordination && level != null) {
            fields.reject("level", "people.number.level.others");
        }
        if (kind != null && !coordination && renewed != null) {
            fields.reject("renewedOn", "people.number.renewedOn.others");
        }
        if (from != null && to != null && to.isBefore(from)) {
            fields.reject("validTo", "people.number.validTo.before");
        }
        if (from != null && renewed != null && renewed.isBefore(from)) {
            fields.reject("renewedOn", "people.number.renewedOn.before");
        }
        return form.rejected() || source == null ? null : new IdentityNumber.Details(source, level, from, to, renewed);
    }

    /** Which of the person's numbers this one replaces, or null. */
    @Nullable
    UUID replaces(Form form, List<IdentityNumber> numbers) {
        return new Fields(form)
                .id("replaces", numbers.stream().map(IdentityNumber::id).collect(Collectors.toSet()));
    }
}
