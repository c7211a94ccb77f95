package se.insteg.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.casework.Agencies;
import se.insteg.casework.Agency;
import se.insteg.casework.Appointment;
import se.insteg.casework.Appointments;
import se.insteg.casework.Cases;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.PersonHeads;
import se.insteg.rules.Holidays;

/** A person's booked times, and booking one. */
@Controller
class AppointmentPages {
    private final Cases cases;
    private final Appointments appointments;
    private final Agencies agencies;
    private final AppointmentInput input;
    private final Colleagues colleagues;
    private final PersonHeads heads;
    private final Holidays holidays;
    private final Clock clock;

    AppointmentPages(
            Cases cases,
            Appointments appointments,
            Agencies agencies,
            AppointmentInput input,
            Colleagues colleagues,
            PersonHeads heads,
            Holidays holidays,
            Clock clock) {
        this.cases = cases;
        this.appointments = appointments;
        this.agencies = agencies;
        this.input = input;
        this.colleagues = colleagues;
        this.heads = heads;
        this.holidays = holidays;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/appointments")
    String list(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        Participant person = cases.require(personId, Action.BOOK_APPOINTMENTS);
        List<Appointment> all = appointments.of(person);
        Instant now = clock.instant();
        model.addAttribute("head", heads.of(person, "appointments"));
        model.addAttribute(
                "coming",
                all.stream().filter(one -> one.details().ends().isAfter(now)).toList());
        model.addAttribute(
                "past",
                all.reversed().stream()
                        .filter(one -> !one.details().ends().isAfter(now))
                        .toList());
        model.addAttribute("around", around(all));
        model.addAttribute(
                "done", Set.of("booked", "changed", "cancelled", "told").contains(done) ? done : null);
        return "casework/appointments";
    }

    private AppointmentAround around(List<Appointment> all) {
        Set<UUID> named = new HashSet<>();
        all.forEach(one -> named.add(one.details().staffId()));
        return new AppointmentAround(
                new HashMap<>(colleagues.names(named)),
                agencies.all().stream().collect(Collectors.toMap(Agency::id, Function.identity())),
                clock,
                holidays);
    }

    @GetMapping("/people/{personId}/appointments/new")
    String ask(@PathVariable UUID personId, Model model) {
        Participant person = cases.require(personId, Action.BOOK_APPOINTMENTS);
        return form(person, null, input.empty(person, appointments.next()), Set.of(), model);
    }

    @PostMapping("/people/{personId}/appointments/new")
    String book(@PathVariable UUID personId, Form form, Model model) {
        Participant person = cases.require(personId, Action.BOOK_APPOINTMENTS);
        Appointment.Details details = input.read(form, person, null);
        if (details == null) {
            return form(person, null, form, Set.of(), model);
        }
        UUID typed = Ids.read(form.text("id"));
        UUID id = typed == null ? appointments.next() : typed;
        Set<Appointments.Clash> clashes = clashes(form, personId, details, id);
        if (!clashes.isEmpty()) {
            return form(person, null, form, clashes, model);
        }
        appointments.book(personId, id, details);
        return "redirect:/people/" + personId + "/appointments?done=booked";
    }

    private Set<Appointments.Clash> clashes(Form form, UUID personId, Appointment.Details details, UUID id) {
        if (form.has("anyway", "yes")) {
            return Set.of();
        }
        Set<Appointments.Clash> clashes = appointments.clashes(personId, details, id);
        clashes.forEach(clash -> form.reject("time", "casework.appointment.clash." + clash));
        return clashes;
    }

    @GetMapping("/people/{personId}/appointments/{appointmentId}")
    String edit(@PathVariable UUID personId, @PathVariable UUID appointmentId, Model model) {
        Appointments.Line line = appointments.find(personId, appointmentId);
        return form(line.person(), line.appointment(), input.form(line.appointment()), Set.of(), model);
    }

    @PostMapping("/people/{personId}/appointments/{appointmentId}")
    String save(@PathVariable UUID personId, @PathVariable UUID appointmentId, Form form, Model model) {
        Appointments.Line line = appointments.find(personId, appointmentId);
        Appointment stored = line.appointment();
        Appointment.Details details = input.read(form, line.person(), stored.details());
        if (details == null) {
            return form(line.person(), stored, form, Set.of(), model);
        }
        Set<Appointments.Clash> clashes = clashes(form, personId, details, appointmentId);
        if (!clashes.isEmpty()) {
            return form(line.person(), stored, form, clashes, model);
        }
        String version = form.text("version");
        Appointments.Changed changed = appointments.change(
                personId, appointmentId, version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1, details);
        if (changed == Appointments.Changed.CONFLICT) {
            return form(
                    line.person(),
                    stored,
                    form.rejectAll("casework.appointment.changed").with("version", String.valueOf(stored.version())),
                    Set.of(),
                    model);
        }
        return "redirect:/people/" + personId + "/appointments?done=changed";
    }

    /** Came, did not come, cancelled with a reason, or booked again; and how far the interpreter has come. */
    @PostMapping("/people/{personId}/appointments/{appointmentId}/state")
    String state(@PathVariable UUID personId, @PathVariable UUID appointmentId, Form form, Model model) {
        String to = form.text("to");
        String back = "redirect:/people/" + personId + "/appointments?done=";
        if (to.equals("cancelled")) {
            String why = form.required("reason", "casework.appointment.cancel.missing");
            if (why.length() > 1000) {
                form.reject("reason", "taxonomy.text.tooLong", 1000);
            }
            if (form.rejected()) {
                Appointments.Line line = appointments.find(personId, appointmentId);
                Form shown = input.form(line.appointment()).with("reason", form.raw("reason"));
                form.problems()
                        .forEach(one -> shown.reject(
                                one.field(), one.messageKey(), one.arguments().toArray()));
                return form(line.person(), line.appointment(), shown, Set.of(), model);
            }
            appointments.cancel(personId, appointmentId, why);
            return back + "cancelled";
        }
        for (Appointment.Ordered ordered : Appointment.Ordered.values()) {
            if (to.equals("interpreter-" + ordered.code())) {
                appointments.interpreter(personId, appointmentId, ordered);
                return back + "changed";
            }
        }
        Appointment.State state = to.equals("missed")
                ? Appointment.State.MISSED
                : to.equals("booked") ? Appointment.State.BOOKED : Appointment.State.CAME;
        appointments.outcome(personId, appointmentId, state);
        return back + "told";
    }

    private String form(
            Participant person, @Nullable Appointment stored, Form form, Set<Appointments.Clash> clashes, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("stored", stored);
        model.addAttribute("form", form);
        model.addAttribute("clashing", !clashes.isEmpty());
        model.addAttribute("options", input.options(person, stored == null ? null : stored.details()));
        model.addAttribute("around", around(stored == null ? List.of() : List.of(stored)));
        return "casework/appointment";
    }
}
