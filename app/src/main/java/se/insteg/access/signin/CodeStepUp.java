package se.insteg.access.signin;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.CurrentStaff;
import se.insteg.access.StepUp;
import se.insteg.kernel.Form;

/** By one-time code. A wrong one is counted in the request's transaction, which commits although the form is refused. */
@Component
class CodeStepUp implements StepUp {
    private final CurrentStaff current;
    private final OneTimeCodes codes;
    private final Limits limits;

    CodeStepUp(CurrentStaff current, OneTimeCodes codes, Limits limits) {
        this.current = current;
        this.codes = codes;
        this.limits = limits;
    }

    @Override
    public boolean asks() {
        return codes.isSetUp(current.require().staffId());
    }

    @Override
    public boolean proven(Form form, String field) {
        if (!asks()) {
            return true;
        }
        String typed = form.required(field, "access.code.missing");
        if (typed.isEmpty()) {
            return false;
        }
        UUID staff = current.require().staffId();
        limits.take(Limits.Kind.CODE, staff.toString());
        if (!codes.accept(staff, typed)) {
            form.reject(field, "access.code.wrong");
            return false;
        }
        limits.forget(Limits.Kind.CODE, staff.toString());
        return true;
    }
}
