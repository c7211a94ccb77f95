package se.insteg.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import se.insteg.access.Absences;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.casework.Agencies;
import se.insteg.casework.Agency;
import se.insteg.casework.Appointment;
import se.insteg.casework.Appointments;
import se.insteg.casework.Checklist;
import se.insteg.casework.Checklists;
import se.insteg.casework.Handovers;
import se.insteg.casework.StartedList;
import se.insteg.casework.Task;
import se.insteg.casework.Tasks;
import se.insteg.casework.Who;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.planner.model.Language;

/** Cases in the middle of being worked on: arrivals half done, meetings with interpreters, a handover, an absence to come. */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
class CaseworkOfTown {
    private final StaffJobs jobs;
    private final People people;
    private final Tasks tasks;
    private final Checklists checklists;
    private final Agencies agencies;
    private final Appointments appointments;
    private final Handovers handovers;
    private final Absences absences;
    private final Clock clock;

    CaseworkOfTown(
            StaffJobs jobs,
            People people,
            Tasks tasks,
            Checklists checklists,
            Agencies agencies,
            Appointments appointments,
            Handovers handovers,
            Absences absences,
            Clock clock) {
        this.jobs = jobs;
        this.people = people;
        this.tasks = tasks;
        this.checklists = checklists;
        this.agencies = agencies;
        this.appointments = appointments;
        this.handovers = handovers;
        this.absences = absences;
        this.clock = clock;
    }

    /** @param ids people of the town, of whom some are each caseworker's */
    void begin(SignedIn coordinator, SignedIn maria, SignedIn jonas, SignedIn amina, List<UUID> ids) {
        UUID dayBefore = agency(coordinator, "Tolkförmedlingen Siljan", "0247-00 00 00", 48, 24, true);
        UUID sameDay = agency(coordinator, "Språkbron", "0243-00 00 00", 12, 24, false);
        jobs.inNameOf(maria, () -> {
            List<Participant> own = casesOf(maria, ids);
            arrivals(own);
            tasks(maria, own);
            meetings(maria, own, dayBefore, sameDay);
            return true;
        });
        jobs.inNameOf(jonas, () -> {
            tasks(jonas, casesOf(jonas, ids));
            return true;
        });
        jobs.inNameOf(coordinator, () -> {
            List<UUID> some =
                    casesOf(jonas, ids).stream().map(Participant::id).limit(3).toList();
            UUID id = handovers.next();
            handovers.handOver(
                    id, jonas.staffId(), amina.staffId(), some, "Amina har börjat och ärendena blir jämnare fördelade");
            LocalDate monday = LocalDate.now(clock).plusDays(4);
            absences.cover(new Absences.Absence(
                    absences.next(),
                    amina.staffId(),
                    jonas.staffId(),
                    monday,
                    monday.plusDays(11),
                    "Semester",
                    coordinator.staffId(),
                    clock.instant()));
            return true;
        });
    }

    private UUID agency(SignedIn coordinator, String name, String phone, int order, int cancel, boolean weekdays) {
        return jobs.inNameOf(coordinator, () -> {
            UUID id = agencies.next();
            agencies.add(new Agency(id, name, phone, "", order, cancel, weekdays, true, 0));
            return id;
        });
    }

    private List<Participant> casesOf(SignedIn caseworker, List<UUID> ids) {
        return people.findAll(ids).stream()
                .filter(one -> caseworker.staffId().equals(one.details().care().caseworkerId()))
                .filter(one -> !one.details().protection().hides())
                .toList();
    }

    /** Four who arrived or will, each so far on the list that comes with Insteg. */
    private void arrivals(List<Participant> own) {
        LocalDate today = LocalDate.now(clock);
        Checklist arrival = checklists.offered().stream()
                .filter(list -> list.name().startsWith("Ankomst"))
                .findFirst()
                .orElseThrow();
        int[] days = {-24, -8, 2, 16};
        for (int i = 0; i < days.length && i < own.size(); i++) {
            Participant person = own.get(i);
            StartedList started = checklists.start(person.id(), arrival.id(), today.plusDays(days[i]));
            List<Task> open = tasks.of(person).stream()
                    .filter(task -> started.id().equals(task.startedId()))
                    .filter(task -> isBefore(task.details().due(), today.minusDays(2)))
                    .toList();
            for (int done = 0; done < open.size() - 1; done++) {
                tasks.done(person.id(), open.get(done).id());
            }
        }
    }

    private static boolean isBefore(@Nullable LocalDate due, LocalDate day) {
        return due != null && due.isBefore(day);
    }

    private void tasks(SignedIn me, List<Participant> own) {
        LocalDate today = LocalDate.now(clock);
        if (own.size() < 9) {
            return;
        }
        task(own.get(4), "Ring vårdcentralen om tid för hälsoundersökning", today, "");
        task(own.get(5), "Skicka intyget till Försäkringskassan", today.minusDays(2), "");
        task(own.get(6), "Kontrollera att undantaget från arbetstillstånd står på kortet", today.plusDays(1), "");
        task(own.get(7), "Svar om plats i förskolan", today.plusDays(3), "Barn- och utbildningsförvaltningen");
        task(own.get(8), "Följ upp språkpraktiken med handledaren", today.plusDays(9), "");
        tasks.add(
                null,
                tasks.next(),
                new Task.Details(
                        "Läs igenom protokollet från samverkansmötet",
                        today.plusDays(2),
                        new Who.Staff(me.staffId()),
                        ""));
    }

    private void task(Participant person, String what, LocalDate due, String waitingFor) {
        tasks.add(person.id(), tasks.next(), new Task.Details(what, due, new Who.Caseworker(null), waitingFor));
    }

    private void meetings(SignedIn me, List<Participant> own, UUID dayBefore, UUID sameDay) {
        if (own.size() < 8) {
            return;
        }
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        // at the office's hours, a day off: the interpreter can be cancelled a few hours more
        ZonedDateTime soon = now.plusHours(26).truncatedTo(ChronoUnit.HOURS);
        soon = soon.getHour() < 9
                ? at(soon.toLocalDate(), 9)
                : soon.getHour() > 15 ? at(soon.toLocalDate().plusDays(1), 9) : soon;
        meeting(me, own.get(0), soon, "Kartläggning", sameDay, Appointment.Ordered.CONFIRMED);
        meeting(me, own.get(1), at(today, 15), "Uppföljning hemma", dayBefore, Appointment.Ordered.CONFIRMED);
        meeting(me, own.get(2), at(today.plusDays(3), 10), "Första samtalet", dayBefore, Appointment.Ordered.NEEDED);
        meeting(me, own.get(4), at(today.plusDays(6), 13), "Studie- och yrkesvägledning", null, null);
        meeting(me, own.get(5), at(today.minusDays(1), 9), "Genomgång av brev", null, null);
        meeting(me, own.get(6), at(today.minusDays(8), 9), "Kartläggning", dayBefore, Appointment.Ordered.CONFIRMED);
        appointments
                .of(own.get(6))
                .forEach(one -> appointments.outcome(own.get(6).id(), one.id(), Appointment.State.CAME));
    }

    private ZonedDateTime at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(clock.getZone());
    }

    private void meeting(
            SignedIn me,
            Participant person,
            ZonedDateTime begins,
            String purpose,
            @Nullable UUID agency,
            Appointment.@Nullable Ordered ordered) {
        Language language = person.details().contact().preferredLanguage();
        Appointment.Interpreter interpreter = agency == null || ordered == null || language == null
                ? null
                : new Appointment.Interpreter(
                        language,
                        Appointment.Kind.PHONE,
                        agency,
                        ordered == Appointment.Ordered.NEEDED ? "" : "T-" + begins.getDayOfYear() + begins.getHour(),
                        ordered);
        appointments.book(
                person.id(),
                appointments.next(),
                new Appointment.Details(
                        me.staffId(),
                        begins.toInstant(),
                        60,
                        Appointment.Kind.PLACE,
                        "Integrationsenheten, rum 2",
                        purpose,
                        interpreter));
    }
}
