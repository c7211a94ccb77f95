package se.insteg.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.access.Colleagues.Named;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Role;
import se.insteg.casework.Task;
import se.insteg.casework.Who;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.taxonomy.typed.Fields;

/** Reads what is typed about a task, and says who may be chosen to do it: only those who may know of the person. */
@Component
class TaskInput {
    /** In the order of the form. */
    static final List<String> FIELDS = List.of("what", "due", "who", "waitingFor");

    private static final int FIRST_YEAR = 2000;
    private static final int YEARS_AHEAD = 10;

    private final Colleagues colleagues;
    private final CurrentStaff current;
    private final Clock clock;

    TaskInput(Colleagues colleagues, CurrentStaff current, Clock clock) {
        this.colleagues = colleagues;
        this.current = current;
        this.clock = clock;
    }

    /** Who can be chosen. @param choices ready for a list */
    record Choices(List<Form.Option> choices, List<Who> who) {}

    /** @param stored who has it now, and may keep it */
    Choices choices(@Nullable Participant person, @Nullable Who stored) {
        List<Form.Option> options = new ArrayList<>();
        List<Who> who = new ArrayList<>();
        List<Named> staff = new ArrayList<>();
        List<Named> units = new ArrayList<>();
        UUID me = current.require().staffId();
        if (person == null) {
            staff.addAll(everybody());
            units.addAll(colleagues.units());
        } else {
            add(new Who.Caseworker(null), "casework.who.case", true, options, who);
            UUID unit = person.details().care().unitId();
            if (!person.details().protection().hides() && unit != null) {
                staff.addAll(colleagues.holding(Role.COORDINATOR, unit));
                colleagues.units().stream().filter(one -> one.id().equals(unit)).forEach(units::add);
            }
        }
        if (staff.stream().noneMatch(one -> one.id().equals(me))) {
            staff.addFirst(new Named(me, current.require().name()));
        }
        staff.forEach(one -> add(new Who.Staff(one.id()), one.name(), false, options, who));
        units.forEach(one -> add(new Who.Unit(one.id()), one.name(), false, options, who));
        if (stored != null && who.stream().noneMatch(one -> one.code().equals(stored.code()))) {
            UUID id = stored instanceof Who.Unit unit ? unit.id() : stored.staffId();
            if (id != null) {
                colleagues.names(Set.of(id)).values().forEach(name -> add(stored, name, false, options, who));
            }
        }
        return new Choices(options, who);
    }

    private List<Named> everybody() {
        return Stream.of(Role.CASEWORKER, Role.COORDINATOR, Role.PROTECTED_IDENTITY_HANDLER, Role.COURSE_LEADER)
                .flatMap(role -> colleagues.holding(role).stream())
                .distinct()
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    private static void add(Who one, String label, boolean key, List<Form.Option> options, List<Who> who) {
        options.add(key ? Form.Option.key(one.code(), label) : Form.Option.text(one.code(), label));
        who.add(one);
    }

    /** Null when the form is rejected. */
    Task.@Nullable Details read(Form form, Choices choices) {
        Fields fields = new Fields(form);
        LocalDate last = LocalDate.now(clock).plusYears(YEARS_AHEAD);
        String what = fields.required("what", 300, "casework.what.missing");
        LocalDate due = fields.date("due", FIRST_YEAR, last);
        String waitingFor = fields.line("waitingFor", 200);
        Who who = choices.who().stream()
                .filter(one -> one.code().equals(form.text("who")))
                .findFirst()
                .orElse(null);
        if (who == null) {
            form.reject("who", "casework.who.missing");
        }
        return form.rejected() || who == null ? null : new Task.Details(what, due, who, waitingFor);
    }
}
