package se.insteg.access.staff.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.insteg.access.Role;
import se.insteg.access.Staffing.JobTitle;
import se.insteg.access.Staffing.Unit;
import se.insteg.kernel.Form;
import se.insteg.kernel.Form.Option;

/** What the forms of staff administration let one choose among, and how what was sent is read. */
final class Options {
    private Options() {}

    /** Open units; the one already chosen too, so that an unchanged form stays unchanged. */
    static List<Option> units(List<Unit> units, @Nullable UUID chosen) {
        return units.stream()
                .filter(unit -> unit.open() || unit.id().equals(chosen))
                .map(unit -> Option.text(unit.id().toString(), unit.name()))
                .toList();
    }

    static List<Option> jobTitles(List<JobTitle> titles) {
        return titles.stream()
                .map(title -> Option.key(title.key(), "access.title." + title.key()))
                .toList();
    }

    static List<Option> roles(List<Role> roles) {
        return roles.stream()
                .map(role -> Option.key(role.name(), "access.staff.wish." + role.name()))
                .toList();
    }

    /** Null when nothing was chosen; what is no id at all is a unit that does not exist. */
    static @Nullable UUID unit(Form form, String field) {
        String sent = form.text(field);
        if (sent.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException noId) {
            form.reject(field, "access.unit.closed");
            return null;
        }
    }

    static @Nullable Role role(String sent) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(sent))
                .findFirst()
                .orElse(null);
    }

    /** As sent by a date field, 2026-01-31; null when empty, or rejected. */
    static @Nullable LocalDate date(Form form, String field) {
        String sent = form.text(field);
        if (sent.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(sent);
            if (date.getYear() >= 2000 && date.getYear() < 2100) {
                return date;
            }
        } catch (DateTimeException noDate) {
            // said below
        }
        form.reject(field, "access.staff.date");
        return null;
    }

    /** The version the form was made from; what was tampered with is never the stored one. */
    static int version(Form form) {
        try {
            return Integer.parseInt(form.text("version"));
        } catch (NumberFormatException tampered) {
            return -1;
        }
    }
}
