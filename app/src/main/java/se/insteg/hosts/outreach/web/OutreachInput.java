package se.insteg.hosts.outreach.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.hosts.outreach.Outreach;
import se.insteg.kernel.Form;
import se.insteg.taxonomy.typed.Fields;

/** Reads where somebody asked for a placement. */
@Component
class OutreachInput {
    private static final int FIRST_YEAR = 2010;

    private final Clock clock;

    OutreachInput(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static List<Form.Option> answers(String keys) {
        return Arrays.stream(Outreach.Answer.values())
                .map(answer -> Form.Option.key(answer.code(), keys + answer.code()))
                .toList();
    }

    /** Null when the form is rejected; then it says why. */
    Outreach.@Nullable Asked read(Form form) {
        Fields fields = new Fields(form);
        String place = fields.required("place", 200, "hosts.outreach.place.missing");
        String spokeWith = fields.line("spokeWith", 200);
        LocalDate on = fields.date("on", FIRST_YEAR, today().plusYears(1));
        if (on == null && !fields.rejected("on")) {
            fields.reject("on", "hosts.outreach.on.missing");
        } else if (on != null && on.isAfter(today())) {
            fields.reject("on", "hosts.outreach.on.ahead");
        }
        Outreach.Answer answer = fields.constant("answer", Outreach.Answer.values(), Outreach.Answer::code);
        if (answer == null && !fields.rejected("answer")) {
            fields.reject("answer", "hosts.outreach.answer.missing");
        }
        LocalDate back = answer == Outreach.Answer.LATER ? fields.date("back", FIRST_YEAR, today().plusYears(2)) : null;
        String note = fields.line("note", 500);
        return form.rejected() || on == null || answer == null
                ? null
                : new Outreach.Asked(place, spokeWith, on, answer, back, note);
    }
}
