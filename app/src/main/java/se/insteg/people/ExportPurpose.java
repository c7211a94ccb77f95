package se.insteg.people;

import java.util.Optional;
import se.insteg.access.StepUp;
import se.insteg.kernel.Form;

/** What a file with people in it is for: typed each time in the field "purpose", beside the one-time code in "code", and logged. */
public final class ExportPurpose {
    private static final int LONGEST = 300;

    private ExportPurpose() {}

    /** Empty when nothing or too much is typed, or when it is not proven who asks; the form says which. */
    public static Optional<String> read(Form form, StepUp stepUp) {
        String purpose = form.required("purpose", "people.export.purpose.missing");
        if (purpose.length() > LONGEST) {
            form.reject("purpose", "taxonomy.text.tooLong", LONGEST);
        }
        return form.rejected() || !stepUp.proven(form, "code") ? Optional.empty() : Optional.of(purpose);
    }
}
