package se.insteg.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.casework.Appointment;
import se.insteg.casework.store.AppointmentTable;
import se.insteg.kernel.Words;
import se.insteg.people.ParticipantAgenda;

/** A participant's own booked times, without what they are about: that may be read over a shoulder. */
@Component
class CaseworkAgenda implements ParticipantAgenda {
    private final AppointmentTable table;
    private final Colleagues colleagues;

    CaseworkAgenda(AppointmentTable table, Colleagues colleagues) {
        this.table = table;
        this.colleagues = colleagues;
    }

    @Override
    public List<Planned> planned(UUID personId, Instant from, Instant until) {
        List<Appointment> all = table.of(personId, from, until);
        Set<UUID> staff = all.stream().map(one -> one.details().staffId()).collect(Collectors.toSet());
        Map<UUID, String> names = colleagues.names(staff);
        return all.stream().map(one -> planned(one, names)).toList();
    }

    private static Planned planned(Appointment one, Map<UUID, String> names) {
        Appointment.Details details = one.details();
        Appointment.Interpreter interpreter = details.interpreter();
        return new Planned(
                details.begins(),
                details.ends(),
                Words.of("casework.agenda." + details.kind()),
                details.kind() == Appointment.Kind.PLACE ? details.place() : "",
                names.getOrDefault(details.staffId(), ""),
                "",
                interpreter == null || interpreter.ordered() == Appointment.Ordered.CANCELLED
                        ? null
                        : interpreter.language(),
                one.state() == Appointment.State.CANCELLED,
                Set.of(one.id()));
    }
}
