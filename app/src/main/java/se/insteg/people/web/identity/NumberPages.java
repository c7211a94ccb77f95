package se.insteg.people.web.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.identity.Identities;
import se.insteg.people.identity.IdentityNumber;
import se.insteg.people.identity.TypedNumber;

/** Notes an identity number, changes what is known about it, takes back one written by mistake. */
@Controller
class NumberPages {
    private static final String NEW = "/people/{personId}/identity/numbers/new";
    private static final String ONE = "/people/{personId}/identity/numbers/{numberId}";

    private final People people;
    private final Identities identities;
    private final NumberInput input;
    private final Rights rights;

    NumberPages(People people, Identities identities, NumberInput input, Rights rights) {
        this.people = people;
        this.identities = identities;
        this.input = input;
        this.rights = rights;
    }

    @GetMapping(NEW)
    String ask(@PathVariable UUID personId, Model model) {
        Participant person = person(personId);
        return showNew(person, identities.of(person).numbers(), Form.empty(), model);
    }

    @PostMapping(NEW)
    String add(@PathVariable UUID personId, Form form, Model model) {
        Participant person = person(personId);
        List<IdentityNumber> numbers = identities.of(person).numbers();
        TypedNumber.Number number = input.number(form);
        IdentityNumber.Details details = input.details(form, number == null ? null : number.kind());
        UUID replaces = input.replaces(form, numbers);
        if (number == null || details == null || form.rejected()) {
            return showNew(person, numbers, form, model);
        }
        return switch (identities.add(person, number, details, replaces)) {
            case Identities.Added.Done done -> back(personId) + "?done=added";
            case Identities.Added.There there ->
                showNew(person, numbers, form.reject("number", "people.number.there"), model);
        };
    }

    @GetMapping(ONE)
    String askChange(@PathVariable UUID personId, @PathVariable UUID numberId, Model model) {
        Participant person = person(personId);
        IdentityNumber number = identities.number(person, numberId);
        IdentityNumber.Details details = number.details();
        Form form = Form.empty()
                .with("version", String.valueOf(number.version()))
                .with("source", details.source().code())
                .with("level", details.level() == null ? "" : details.level().code())
                .with("validFrom", day(details.validFrom()))
                .with("validTo", day(details.validTo()))
                .with("renewedOn", day(details.renewedOn()));
        return showOne(person, number, form, model);
    }

    @PostMapping(ONE)
    String change(
            @PathVariable UUID personId,
            @PathVariable UUID numberId,
            Form form,
            HttpServletResponse response,
            Model model) {
        Participant person = person(personId);
        IdentityNumber number = identities.number(person, numberId);
        IdentityNumber.Details details = input.details(form, number.kind());
        if (details == null) {
            return showOne(person, number, form, model);
        }
        String version = form.text("version");
        if (!version.matches("[0-9]{1,9}")
                || !identities.change(person, numberId, Integer.parseInt(version), details)) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            form.with("version", String.valueOf(number.version()));
            return showOne(person, number, form.rejectAll("people.number.overtaken"), model);
        }
        return back(personId) + "?done=changed";
    }

    @PostMapping(ONE + "/withdraw")
    String withdraw(@PathVariable UUID personId, @PathVariable UUID numberId) {
        identities.withdraw(person(personId), numberId, true);
        return back(personId) + "?withdrawn=" + numberId;
    }

    @PostMapping(ONE + "/restore")
    String restore(@PathVariable UUID personId, @PathVariable UUID numberId) {
        identities.withdraw(person(personId), numberId, false);
        return back(personId) + "?done=restored";
    }

    /** Who may not change numbers learns no more than that such a page is not for them. */
    private Participant person(UUID id) {
        Participant person = people.find(id);
        rights.require(Action.CHANGE_IDENTITY_NUMBER, person.subject());
        return person;
    }

    private static String showNew(Participant person, List<IdentityNumber> numbers, Form form, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("form", form);
        model.addAttribute(
                "numbers",
                numbers.stream()
                        .filter(number -> !number.withdrawn() && number.replacedBy() == null)
                        .toList());
        return "people/identity/numberNew";
    }

    private static String showOne(Participant person, IdentityNumber number, Form form, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("number", number);
        model.addAttribute("form", form);
        return "people/identity/number";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String back(UUID person) {
        return "redirect:/people/" + person + "/identity";
    }
}
