package se.insteg.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.card.OwnRecord;
import se.insteg.programmes.OwnProgrammes;

/** A participant's own programmes: offers to answer, groups, and the weeks to come, which print. */
@Controller
class OwnProgrammePages {
    private final OwnProgrammes own;
    private final OwnRecord record;
    private final PersonWeeks weeks;
    private final Clock clock;

    OwnProgrammePages(OwnProgrammes own, OwnRecord record, PersonWeeks weeks, Clock clock) {
        this.own = own;
        this.record = record;
        this.weeks = weeks;
        this.clock = clock;
    }

    @GetMapping("/me/programmes")
    String show(Model model) {
        Participant me = record.read();
        model.addAttribute("enrolments", own.all());
        model.addAttribute("days", weeks.of(me.id(), LocalDate.now(clock)));
        return "programmes/own";
    }

    @PostMapping("/me/programmes/{enrolmentId}/answer")
    String answer(@PathVariable UUID enrolmentId, Form form) {
        own.find(enrolmentId);
        String said = form.text("answer");
        if (said.equals("yes") || said.equals("no")) {
            own.answer(enrolmentId, said.equals("yes"));
        }
        return "redirect:/me/programmes";
    }
}
