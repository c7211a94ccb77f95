package se.insteg.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Action;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.planner.model.Language;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Offers;
import se.insteg.programmes.Programme;
import se.insteg.programmes.Programmes;
import se.insteg.programmes.typed.EnrolmentInput;

/** Offers one person a programme, on paper too, and prints their weeks: in their own language with the Swedish beside it. */
@Controller
class PersonOfferPages {
    private final People people;
    private final PersonHeads heads;
    private final Programmes programmes;
    private final Enrolments enrolments;
    private final Offers offers;
    private final PersonWeeks weeks;
    private final ScheduleWords words;
    private final Clock clock;

    PersonOfferPages(
            People people,
            PersonHeads heads,
            Programmes programmes,
            Enrolments enrolments,
            Offers offers,
            PersonWeeks weeks,
            ScheduleWords words,
            Clock clock) {
        this.people = people;
        this.heads = heads;
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.offers = offers;
        this.weeks = weeks;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/programmes/offer")
    String ask(@PathVariable UUID personId, Model model) {
        LocalDate today = LocalDate.now(clock);
        Form form = Form.empty()
                .with("on", today.toString())
                .with("by", today.plusWeeks(DutyPages.WEEKS_TO_ANSWER).toString());
        return show(personId, form, model);
    }

    private String show(UUID personId, Form form, Model model) {
        Participant person = people.findFor(Action.KEEP_ENROLMENTS, personId);
        List<UUID> going = enrolments.of(personId).stream()
                .filter(one -> one.state().open())
                .map(Enrolment::programmeId)
                .toList();
        model.addAttribute("head", heads.of(person, PersonProgrammePages.TAB));
        model.addAttribute("form", form);
        model.addAttribute(
                "programmes",
                programmes.all().stream()
                        .filter(one -> one.offered() && !going.contains(one.id()))
                        .map(one -> Form.Option.text(one.id().toString(), one.name()))
                        .toList());
        return "programmes/offer";
    }

    @PostMapping("/people/{personId}/programmes/offer")
    String offer(@PathVariable UUID personId, Form form, Model model) {
        people.findFor(Action.KEEP_ENROLMENTS, personId);
        UUID chosen = Ids.read(form.text("programme"));
        Optional<Programme> programme = programmes.all().stream()
                .filter(one -> one.offered() && one.id().equals(chosen))
                .findFirst();
        if (programme.isEmpty()) {
            form.reject("programme", "programmes.group.programme.missing");
        }
        EnrolmentInput.Asked asked = EnrolmentInput.asked(form, LocalDate.now(clock));
        if (form.rejected() || programme.isEmpty() || asked == null) {
            return show(personId, form, model);
        }
        Enrolment made = offers.offer(
                personId, new Offers.Offer(programme.get().id(), null, asked.on(), asked.by(), asked.way()));
        return made == null
                ? "redirect:" + PersonProgrammePages.path(personId)
                : "redirect:" + PersonProgrammePages.path(made) + "?done=offered";
    }

    /** To hand over or send: what is offered, until when one answers and how. */
    @GetMapping("/people/{personId}/programmes/{enrolmentId}/letter")
    String letter(@PathVariable UUID personId, @PathVariable UUID enrolmentId, Model model) {
        Participant person = people.findFor(Action.KEEP_ENROLMENTS, personId);
        model.addAttribute("head", heads.of(person, PersonProgrammePages.TAB));
        model.addAttribute("one", enrolments.find(personId, enrolmentId));
        model.addAttribute("language", language(person));
        return "programmes/letter";
    }

    /** The person's weeks, for paper. */
    @GetMapping("/people/{personId}/programmes/schedule")
    String schedule(@PathVariable UUID personId, Model model) {
        Participant person = people.findFor(Action.KEEP_ENROLMENTS, personId);
        model.addAttribute("head", heads.of(person, PersonProgrammePages.TAB));
        model.addAttribute("days", weeks.of(personId, LocalDate.now(clock)));
        model.addAttribute("language", language(person));
        model.addAttribute("said", words.of(language(person)).orElse(null));
        return "programmes/schedule";
    }

    /** BCP 47; Swedish where nobody has said what they prefer. */
    static String language(Participant person) {
        Language preferred = person.details().contact().preferredLanguage();
        return preferred == null ? "sv" : preferred.code().toLowerCase(Locale.ROOT);
    }
}
