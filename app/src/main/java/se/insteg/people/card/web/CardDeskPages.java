package se.insteg.people.card.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.PersonHeads;
import se.insteg.people.PersonTab;
import se.insteg.people.card.Card;
import se.insteg.people.card.CardLanguages;
import se.insteg.people.card.IssuedCard;
import se.insteg.people.card.Remarks;

/**
 * At the desk: a participant's card is printed, given a new PIN, revoked; what they say is wrong is answered. Number and
 * PIN are shown by the answer itself, once.
 */
@Controller
class CardDeskPages {
    private static final String TAB = "card";
    private static final Set<String> DONE = Set.of("revoked", "answered");

    private final ParticipantAccess access;
    private final Remarks remarks;
    private final CardLanguages languages;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final Rights rights;

    CardDeskPages(
            ParticipantAccess access,
            Remarks remarks,
            CardLanguages languages,
            PersonHeads heads,
            Colleagues colleagues,
            Rights rights) {
        this.access = access;
        this.remarks = remarks;
        this.languages = languages;
        this.heads = heads;
        this.colleagues = colleagues;
        this.rights = rights;
    }

    /** Its place among the tabs. */
    @Configuration(proxyBeanMethods = false)
    static class Tab {
        @Bean
        PersonTab cardTab() {
            return new PersonTab(TAB, "people.card.tab", Action.GIVE_CARD, 800, PersonTab.Part.INSIGHT);
        }
    }

    @GetMapping("/people/{personId}/card")
    String show(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return page(access.person(personId), Form.empty(), model);
    }

    private String page(Participant person, Form form, Model model) {
        Card card = access.card(person).orElse(null);
        List<Remarks.Remark> said = remarks.of(person.id());
        Set<UUID> named = new HashSet<>();
        if (card != null) {
            named.add(card.issuedBy());
        }
        for (Remarks.Remark remark : said) {
            UUID by = remark.answeredBy();
            if (by != null) {
                named.add(by);
            }
        }
        model.addAttribute("head", heads.of(person, TAB));
        model.addAttribute("card", card);
        model.addAttribute("remarks", said);
        model.addAttribute("names", colleagues.names(named));
        model.addAttribute("mayAnswer", rights.may(Action.CHANGE_PERSON, person.subject()));
        model.addAttribute("fits", languages.fits(person));
        model.addAttribute(
                "languages",
                languages.all().stream()
                        .map(language -> Form.Option.text(language.tag(), language.ownName()))
                        .toList());
        model.addAttribute("form", form.names().isEmpty() ? form.with("language", languages.suggested(person)) : form);
        return "people/card/card";
    }

    @PostMapping("/people/{personId}/card")
    String issue(@PathVariable UUID personId, Form form, Model model) {
        Participant person = access.person(personId);
        if (!languages.has(form.text("language"))) {
            form.reject("language", "people.card.language.choose");
            return page(person, form, model);
        }
        return issued(access.issue(personId, form.text("language"), Ids.read(form.text("instead"))), person, model);
    }

    @PostMapping("/people/{personId}/card/pin")
    String newPin(@PathVariable UUID personId, Form form, Model model) {
        Participant person = access.person(personId);
        return issued(access.newPin(personId, card(form)), person, model);
    }

    private String issued(IssuedCard card, Participant person, Model model) {
        UUID unit = person.details().care().unitId();
        model.addAttribute("card", card);
        model.addAttribute("head", heads.of(person, TAB));
        model.addAttribute("phone", unit == null ? "" : colleagues.phone(unit).orElse(""));
        return "people/card/issued";
    }

    @PostMapping("/people/{personId}/card/revoke")
    String revoke(@PathVariable UUID personId, Form form) {
        access.revoke(personId, card(form));
        return "redirect:/people/" + personId + "/card?done=revoked";
    }

    @PostMapping("/people/{personId}/remarks/{remarkId}")
    String answer(@PathVariable UUID personId, @PathVariable UUID remarkId, Form form, Model model) {
        Participant person = access.person(personId);
        String field = "answer-" + remarkId; // several may stand on the page
        String answer = form.required(field, "people.remark.answer.missing");
        if (answer.length() > Remarks.LONGEST) {
            form.reject(field, "people.remark.long", Remarks.LONGEST);
        }
        if (form.rejected()) {
            model.addAttribute("open", remarkId);
            return page(person, form, model);
        }
        remarks.answer(person, remarkId, answer);
        return "redirect:/people/" + personId + "/card?done=answered";
    }

    /** What no page of ours sends is no card of anybody's. */
    private static UUID card(Form form) {
        @Nullable UUID id = Ids.read(form.text("card"));
        return id == null ? new UUID(0, 0) : id;
    }
}
