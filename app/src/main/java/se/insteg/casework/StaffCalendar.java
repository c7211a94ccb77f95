package se.insteg.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CalendarFeed;
import se.insteg.access.CardSecrets;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.StaffJobs;
import se.insteg.access.StaffTimes;
import se.insteg.access.Subject;
import se.insteg.access.Tenancy;
import se.insteg.casework.store.AppointmentTable;
import se.insteg.ui.CalendarFile;
import se.insteg.ui.Language;
import se.insteg.ui.Messages;

/**
 * One's booked times in a calendar program outside Insteg, by an address that only oneself is told: when, never with whom,
 * where or why; and what rooms add of {@link StaffTimes}. Times with protected people are not in it, not even as busy. Over
 * as soon as one no longer works here.
 */
@Component
public class StaffCalendar implements CalendarFeed {
    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(366);
    private static final String GROUND = "egen kalender";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Rights rights;
    private final StaffJobs jobs;
    private final CardSecrets secrets;
    private final AppointmentTable appointments;
    private final Audit audit;
    private final Messages messages;
    private final ObjectProvider<StaffTimes> others;
    private final Clock clock;

    StaffCalendar(
            JdbcClient jdbc,
            Tenancy tenancy,
            CurrentStaff current,
            Rights rights,
            StaffJobs jobs,
            CardSecrets secrets,
            AppointmentTable appointments,
            Audit audit,
            Messages messages,
            ObjectProvider<StaffTimes> others,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.rights = rights;
        this.jobs = jobs;
        this.secrets = secrets;
        this.appointments = appointments;
        this.audit = audit;
        this.messages = messages;
        this.others = others;
        this.clock = clock;
    }

    /** OWN_CALENDAR. Since when one has an address; empty when one has none. */
    public Optional<Instant> since() {
        return jdbc.sql("select made_at from casework.staff_calendar where tenant_id = ? and staff_id = ?")
                .params(tenancy.current(), me())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** OWN_CALENDAR. A new address, told this once; an earlier one stops working. @param language of its words, such as "sv" */
    public String make(String language) {
        UUID me = me();
        String secret = secrets.linkSecret();
        jdbc.sql("""
                        insert into casework.staff_calendar (tenant_id, staff_id, language, secret_hash, made_at)
                        values (:tenant, :staff, :language, :hash, :now)
                        on conflict (tenant_id, staff_id) do update
                            set language = :language, secret_hash = :hash, made_at = :now
                        """)
                .param("tenant", tenancy.current())
                .param("staff", me)
                .param("language", language)
                .param("hash", secrets.linkHash(secret))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.write(new Audit.Entry("CALENDAR_MADE", "staff", me, GROUND));
        return secrets.calendarAddress(secret);
    }

    /** OWN_CALENDAR. At once. */
    public void end() {
        UUID me = me();
        jdbc.sql("delete from casework.staff_calendar where tenant_id = ? and staff_id = ?")
                .params(tenancy.current(), me)
                .update();
        audit.write(new Audit.Entry("CALENDAR_ENDED", "staff", me, GROUND));
    }

    private UUID me() {
        UUID me = current.require().staffId();
        rights.require(Action.OWN_CALENDAR, Subject.staff(me, null));
        return me;
    }

    private record Own(UUID staffId, String language) {}

    @Override
    public @Nullable String read(UUID municipality, byte[] hash) {
        Own own = tenancy.inTenant(municipality, () -> jdbc.sql("""
                        select staff_id, language from casework.staff_calendar where tenant_id = ? and secret_hash = ?
                        """)
                        .params(municipality, hash)
                        .query(Own.class)
                        .optional())
                .orElse(null);
        return own == null
                ? null
                : jobs.now(municipality, own.staffId())
                        .map(staff -> jobs.inNameOf(staff, () -> written(own)))
                        .filter(calendar -> !calendar.isEmpty())
                        .orElse(null);
    }

    /** Empty when the one whose it is has no times of their own here any more. */
    private String written(Own own) {
        if (!rights.may(Action.OWN_CALENDAR, Subject.staff(own.staffId(), null))) {
            return "";
        }
        audit.write(new Audit.Entry("CALENDAR_READ", "staff", own.staffId(), GROUND));
        Language language = messages.languageOrSwedish(own.language());
        Instant now = clock.instant();
        List<CalendarFile.Event> events =
                new ArrayList<>(appointments.unprotected(own.staffId(), now.minus(BACK), now.plus(AHEAD)).stream()
                        .map(one -> new CalendarFile.Event(
                                one.id().toString(),
                                one.details().begins(),
                                one.details().ends(),
                                messages.say(
                                        language,
                                        "casework.agenda." + one.details().kind()),
                                "", // may be somebody's home
                                one.state() == Appointment.State.CANCELLED))
                        .toList());
        others.forEach(times -> times.of(own.staffId(), day(now.minus(BACK)), day(now.plus(AHEAD)))
                .forEach(one -> events.add(new CalendarFile.Event(
                        one.id(),
                        one.begins(),
                        one.ends(),
                        messages.say(language, one.titleKey()),
                        one.place(),
                        one.cancelled()))));
        return CalendarFile.of(messages.say(language, "casework.calendar.name"), now, events);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
