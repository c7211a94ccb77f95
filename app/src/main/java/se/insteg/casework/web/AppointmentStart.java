package se.insteg.casework.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.casework.Agencies;
import se.insteg.casework.Agency;
import se.insteg.casework.Appointment;
import se.insteg.casework.Appointments;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;
import se.insteg.rules.Holidays;

/** On the start page: today's meetings, those whose outcome nobody has told, and interpreters to be seen to in time. */
@Component
@Order(4)
class AppointmentStart implements StartPlug {
    /** For how long an outcome is asked for. */
    private static final int DAYS_ASKED = 14;

    /** How long before an interpreter can no longer be cancelled that is warned of. */
    private static final Duration WARNED = Duration.ofHours(36);

    /** How long before a meeting an interpreter should have been confirmed. */
    private static final Duration CONFIRMED = Duration.ofDays(3);

    private final Appointments appointments;
    private final Agencies agencies;
    private final Holidays holidays;
    private final Clock clock;

    AppointmentStart(Appointments appointments, Agencies agencies, Holidays holidays, Clock clock) {
        this.appointments = appointments;
        this.agencies = agencies;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.BOOK_APPOINTMENTS.name())) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Agency> known = agencies.all().stream().collect(Collectors.toMap(Agency::id, Function.identity()));
        List<StartItem> items = new ArrayList<>();
        for (Appointments.Line line :
                appointments.mine(start(today.minusDays(DAYS_ASKED)), start(today.plusDays(DAYS_ASKED)))) {
            if (line.appointment().state() == Appointment.State.BOOKED) {
                meeting(line, today, items);
                interpreter(line, known, today, items);
            }
        }
        return items;
    }

    private void meeting(Appointments.Line line, LocalDate today, List<StartItem> items) {
        Appointment.Details details = line.appointment().details();
        LocalDate day = day(details.begins());
        if (details.ends().isBefore(clock.instant())) {
            items.add(work(
                    line,
                    When.due(day, today),
                    Words.of("casework.start.outcome", details.purpose()),
                    day,
                    "/people/" + line.person().id() + "/appointments"));
        } else if (day.equals(today)) {
            LocalTime time = LocalTime.ofInstant(details.begins(), clock.getZone());
            items.add(work(
                    line,
                    When.TODAY,
                    Words.of("casework.start.appointment", time, details.purpose()),
                    day,
                    path(line)));
        }
    }

    private void interpreter(Appointments.Line line, Map<UUID, Agency> known, LocalDate today, List<StartItem> items) {
        Appointment.Details details = line.appointment().details();
        Appointment.Interpreter interpreter = details.interpreter();
        Instant now = clock.instant();
        if (interpreter == null || details.begins().isBefore(now)) {
            return;
        }
        UUID id = interpreter.agencyId();
        Agency agency = id == null ? null : known.get(id);
        if (interpreter.ordered() == Appointment.Ordered.NEEDED) {
            Instant by =
                    agency == null ? details.begins() : agency.orderBy(details.begins(), clock.getZone(), holidays);
            LocalDate due = day(by);
            if (!due.isAfter(When.endOfWeek(today))) {
                items.add(work(line, When.due(due, today), Words.of("casework.start.order", by), due, path(line)));
            }
            return;
        }
        if (interpreter.ordered() == Appointment.Ordered.REQUESTED
                && details.begins().isBefore(now.plus(CONFIRMED))) {
            items.add(work(
                    line,
                    When.TODAY,
                    Words.of("casework.start.unconfirmed", details.begins()),
                    day(details.begins()),
                    "/people/" + line.person().id() + "/appointments"));
        }
        if (agency != null && interpreter.ordered() != Appointment.Ordered.CANCELLED) {
            Instant by = agency.cancelBy(details.begins(), clock.getZone(), holidays);
            if (by.isAfter(now) && by.isBefore(now.plus(WARNED))) {
                LocalDate due = day(by);
                items.add(work(line, When.due(due, today), Words.of("casework.start.cancelBy", by), due, path(line)));
            }
        }
    }

    private static StartItem.Work work(Appointments.Line line, When when, Words what, LocalDate due, String path) {
        return new StartItem.Work(
                when,
                what,
                line.person().details().identity().name(),
                null,
                due,
                Step.open(path, Words.of("casework.start.open")));
    }

    private static String path(Appointments.Line line) {
        return "/people/" + line.person().id() + "/appointments/"
                + line.appointment().id();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
