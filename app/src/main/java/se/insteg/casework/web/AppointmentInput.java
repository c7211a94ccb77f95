package se.insteg.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.access.Colleagues.Named;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Role;
import se.insteg.casework.Agencies;
import se.insteg.casework.Agency;
import se.insteg.casework.Appointment;
import se.insteg.casework.Appointment.Interpreter;
import se.insteg.casework.Appointment.Kind;
import se.insteg.casework.Appointment.Ordered;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.planner.model.Language;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.Terms;

/** Reads what is typed about an appointment; days and hours are those of a clock on the wall in Sweden. */
@Component
class AppointmentInput {
    private static final int FIRST_YEAR = 2000;

    private final Colleagues colleagues;
    private final Agencies agencies;
    private final CurrentStaff current;
    private final Clock clock;

    AppointmentInput(Colleagues colleagues, Agencies agencies, CurrentStaff current, Clock clock) {
        this.colleagues = colleagues;
        this.agencies = agencies;
        this.current = current;
        this.clock = clock;
    }

    /** @param stored who and which agency may stay chosen; null for a new one */
    AppointmentOptions options(Participant person, Appointment.@Nullable Details stored) {
        Interpreter interpreter = stored == null ? null : stored.interpreter();
        UUID agency = interpreter == null ? null : interpreter.agencyId();
        return new AppointmentOptions(
                staff(person, stored).stream()
                        .map(one -> Form.Option.text(one.id().toString(), one.name()))
                        .toList(),
                agencies.all().stream()
                        .filter(one -> one.active() || one.id().equals(agency))
                        .map(one -> Form.Option.text(one.id().toString(), one.name()))
                        .toList());
    }

    /** Those who may know of the person: oneself, the caseworker, the coordinators of the unit. */
    private List<Named> staff(Participant person, Appointment.@Nullable Details stored) {
        List<Named> staff = new ArrayList<>();
        staff.add(new Named(current.require().staffId(), current.require().name()));
        if (!person.details().protection().hides()) {
            UUID caseworker = person.details().care().caseworkerId();
            if (caseworker != null) {
                add(staff, caseworker);
            }
            UUID unit = person.details().care().unitId();
            if (unit != null) {
                colleagues.holding(Role.COORDINATOR, unit).forEach(one -> add(staff, one.id()));
            }
        }
        if (stored != null) {
            add(staff, stored.staffId());
        }
        return staff;
    }

    private void add(List<Named> staff, UUID id) {
        if (staff.stream().noneMatch(one -> one.id().equals(id))) {
            colleagues.names(Set.of(id)).forEach((key, name) -> staff.add(new Named(key, name)));
        }
    }

    /** Begins with what is most often right: an hour with oneself, and an interpreter when the person needs one. */
    Form empty(Participant person, UUID id) {
        Language language = person.details().contact().preferredLanguage();
        Form form = Form.empty()
                .with("id", id.toString())
                .with("staff", current.require().staffId().toString())
                .with("minutes", "60")
                .with("kind", Kind.PLACE.code())
                .with("interpreterKind", Kind.PLACE.code())
                .with("ordered", Ordered.NEEDED.code())
                .with("language", language == null ? null : StoredTerms.said(language));
        return person.details().contact().interpreter() ? form.with("interpreter", "yes") : form;
    }

    Form form(Appointment one) {
        Appointment.Details details = one.details();
        LocalDateTime begins = LocalDateTime.ofInstant(details.begins(), clock.getZone());
        Form form = Form.empty()
                .with("version", String.valueOf(one.version()))
                .with("staff", details.staffId().toString())
                .with("day", begins.toLocalDate().toString())
                .with("time", begins.toLocalTime().toString())
                .with("minutes", String.valueOf(details.minutes()))
                .with("kind", details.kind().code())
                .with("place", details.place())
                .with("purpose", details.purpose());
        Interpreter interpreter = details.interpreter();
        if (interpreter == null) {
            return form.with("interpreterKind", Kind.PLACE.code()).with("ordered", Ordered.NEEDED.code());
        }
        UUID agency = interpreter.agencyId();
        return form.with("interpreter", "yes")
                .with("language", StoredTerms.said(interpreter.language()))
                .with("interpreterKind", interpreter.kind().code())
                .with("agency", agency == null ? null : agency.toString())
                .with("booking", interpreter.booking())
                .with("ordered", interpreter.ordered().code());
    }

    /** Null when the form is rejected. */
    Appointment.@Nullable Details read(Form form, Participant person, Appointment.@Nullable Details stored) {
        Fields fields = new Fields(form);
        Set<UUID> staff = staff(person, stored).stream().map(Named::id).collect(Collectors.toSet());
        UUID who = fields.id("staff", staff);
        if (who == null && form.problem("staff") == null) {
            form.reject("staff", "casework.appointment.staff.missing");
        }
        Instant begins = begins(form, fields);
        int minutes = minutes(form);
        Kind kind = fields.constant("kind", Kind.values(), Kind::code);
        String place = fields.line("place", 200);
        String purpose = fields.required("purpose", 200, "casework.appointment.purpose.missing");
        Interpreter interpreter = form.has("interpreter", "yes") ? interpreter(form, fields) : null;
        return form.rejected() || who == null || begins == null
                ? null
                : new Appointment.Details(
                        who, begins, minutes, kind == null ? Kind.PLACE : kind, place, purpose, interpreter);
    }

    /** An hour that the change of clocks leaves out is told; of one that comes twice the first is meant. */
    private @Nullable Instant begins(Form form, Fields fields) {
        LocalDate day = fields.date("day", FIRST_YEAR, LocalDate.now(clock).plusYears(2));
        if (day == null && form.problem("day") == null) {
            form.reject("day", "casework.appointment.day.missing");
        }
        String typed =
                form.required("time", "casework.appointment.time.missing").replace('.', ':');
        if (typed.isEmpty() || day == null) {
            return null;
        }
        try {
            LocalTime time = LocalTime.parse(typed.matches("[0-9]:[0-9]{2}") ? "0" + typed : typed);
            ZoneId zone = clock.getZone();
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(day.atTime(time));
            if (offsets.isEmpty()) {
                form.reject("time", "casework.appointment.time.gap");
                return null;
            }
            return day.atTime(time).toInstant(offsets.getFirst());
        } catch (DateTimeParseException unclear) {
            form.reject("time", "casework.appointment.time.unclear");
            return null;
        }
    }

    private static int minutes(Form form) {
        String typed = form.text("minutes");
        int minutes = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
        if (minutes < 5 || minutes > 720) {
            form.reject("minutes", "casework.appointment.minutes", 5, 720);
        }
        return minutes;
    }

    private @Nullable Interpreter interpreter(Form form, Fields fields) {
        Language language = Terms.language(fields, "language");
        if (language == null && form.problem("language") == null) {
            form.reject("language", "casework.appointment.language.missing");
        }
        Kind kind = fields.constant("interpreterKind", Kind.values(), Kind::code);
        Ordered ordered = fields.constant("ordered", Ordered.values(), Ordered::code);
        UUID agency =
                fields.id("agency", agencies.all().stream().map(Agency::id).collect(Collectors.toSet()));
        if (agency == null && ordered != null && ordered != Ordered.NEEDED && form.problem("agency") == null) {
            form.reject("agency", "casework.appointment.agency.missing");
        }
        String booking = fields.line("booking", 50);
        return language == null
                ? null
                : new Interpreter(
                        language,
                        kind == null ? Kind.PLACE : kind,
                        agency,
                        booking,
                        ordered == null ? Ordered.NEEDED : ordered);
    }
}
