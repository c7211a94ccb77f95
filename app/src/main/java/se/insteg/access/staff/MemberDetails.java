package se.insteg.access.staff;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.insteg.access.Staffing.Details;
import se.insteg.access.rights.Matrix;
import se.insteg.kernel.Refusal;

/** What is typed about a member of staff, checked and made comparable. */
@Component
public class MemberDetails {
    static final int NAME_LENGTH = 200;
    private static final int EMAIL_LENGTH = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>()\",;:]{1,64}@[^\\s@<>()\",;:.]+(\\.[^\\s@<>()\",;:.]+)+");

    private final Units units;
    private final Matrix matrix;

    MemberDetails(Units units, Matrix matrix) {
        this.units = units;
        this.matrix = matrix;
    }

    Details checked(Details typed) {
        if (typed.unitId() != null) {
            units.requireOpen(typed.unitId());
        }
        if (typed.jobTitle() != null
                && matrix.jobTitles().stream().noneMatch(title -> title.key().equals(typed.jobTitle()))) {
            throw new Refusal(Refusal.Kind.INVALID, "access.staff.jobTitle");
        }
        return new Details(name(typed.name()), email(typed.email()), typed.jobTitle(), typed.unitId());
    }

    /** @throws Refusal (422) when empty or over 200 characters */
    public static String name(String typed) {
        String name = Typed.line(typed);
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            throw new Refusal(Refusal.Kind.INVALID, "access.staff.name", NAME_LENGTH);
        }
        return name;
    }

    /** @throws Refusal (422) when it cannot be an address */
    public static String email(String typed) {
        String email = Typed.email(typed);
        if (email.length() > EMAIL_LENGTH || !EMAIL.matcher(email).matches()) {
            throw new Refusal(Refusal.Kind.INVALID, "access.staff.email");
        }
        return email;
    }
}
