package se.insteg.ui;

import java.util.List;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;

/**
 * What a program sent that cannot be used, field by field. Becomes problem+json whose {@code errors} point at each field
 * and say the same words as the page does.
 */
public final class Rejected extends Refusal {
    private final transient List<Form.Problem> problems;
    private final boolean inQuery;

    private Rejected(Kind kind, Form form, boolean inQuery) {
        super(kind, inQuery ? "ui.api.rejected.query" : "ui.api.rejected");
        this.problems = form.problems();
        this.inQuery = inQuery;
    }

    /** 422: fields of what was sent. */
    public static Rejected of(Form form) {
        return new Rejected(Kind.INVALID, form, false);
    }

    /** 400: parameters of the address. */
    public static Rejected query(Form form) {
        return new Rejected(Kind.BAD_REQUEST, form, true);
    }

    List<Form.Problem> problems() {
        return problems;
    }

    boolean inQuery() {
        return inQuery;
    }
}
