package se.insteg.casework.web;

import java.util.List;
import se.insteg.kernel.Form;

/** Whom and which agency can be chosen for an appointment. */
public record AppointmentOptions(List<Form.Option> staff, List<Form.Option> agencies) {
    public AppointmentOptions {
        staff = List.copyOf(staff);
        agencies = List.copyOf(agencies);
    }
}
