package se.insteg.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.casework.Agency;
import se.insteg.casework.Appointment;
import se.insteg.rules.Holidays;

/** What a page needs to know around appointments. */
public record AppointmentAround(Map<UUID, String> names, Map<UUID, Agency> agencies, Clock clock, Holidays holidays) {
    /** Until when the interpreter can be cancelled without paying; null when there is nothing to cancel. */
    public @Nullable Instant cancelBy(Appointment one) {
        Appointment.Interpreter interpreter = one.details().interpreter();
        Agency agency = agency(one);
        return agency == null
                        || interpreter == null
                        || interpreter.ordered() == Appointment.Ordered.CANCELLED
                        || interpreter.ordered() == Appointment.Ordered.NEEDED
                ? null
                : agency.cancelBy(one.details().begins(), clock.getZone(), holidays);
    }

    /** Until when an interpreter is ordered; null when that is done. */
    public @Nullable Instant orderBy(Appointment one) {
        Appointment.Interpreter interpreter = one.details().interpreter();
        Agency agency = agency(one);
        return agency == null || interpreter == null || interpreter.ordered() != Appointment.Ordered.NEEDED
                ? null
                : agency.orderBy(one.details().begins(), clock.getZone(), holidays);
    }

    public @Nullable Agency agency(Appointment one) {
        Appointment.Interpreter interpreter = one.details().interpreter();
        UUID id = interpreter == null ? null : interpreter.agencyId();
        return id == null ? null : agencies.get(id);
    }

    public boolean past(Instant moment) {
        return moment.isBefore(clock.instant());
    }
}
