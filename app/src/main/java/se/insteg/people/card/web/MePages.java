package se.insteg.people.card.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Colleagues;
import se.insteg.access.CurrentParticipant;
import se.insteg.access.ReadsOf;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.ParticipantAsk;
import se.insteg.people.PersonTexts;
import se.insteg.people.card.OwnRecord;
import se.insteg.people.card.Remarks;
import se.insteg.people.information.Informing;
import se.insteg.people.web.PersonWords;
import se.insteg.taxonomy.MunicipalityCodes;

/**
 * A participant's own pages, made for a cheap phone and little reading: what is next, whom to call, what stands about me
 * and who has read it. Everything is about the one who came in with the card; there is no other address to try.
 */
@Controller
class MePages {
    private final OwnRecord own;
    private final OwnWeek week;
    private final ReadsOf reads;
    private final Informing informing;
    private final Remarks remarks;
    private final Colleagues colleagues;
    private final MunicipalityCodes municipalities;
    private final CurrentParticipant current;
    private final ObjectProvider<ParticipantAsk> asks;

    MePages(
            OwnRecord own,
            OwnWeek week,
            ReadsOf reads,
            Informing informing,
            Remarks remarks,
            Colleagues colleagues,
            MunicipalityCodes municipalities,
            CurrentParticipant current,
            ObjectProvider<ParticipantAsk> asks) {
        this.own = own;
        this.week = week;
        this.reads = reads;
        this.informing = informing;
        this.remarks = remarks;
        this.colleagues = colleagues;
        this.municipalities = municipalities;
        this.current = current;
        this.asks = asks;
    }

    @GetMapping("/me")
    String first(Model model) {
        Participant me = own.read();
        UUID caseworker = me.details().care().caseworkerId();
        UUID unit = me.details().care().unitId();
        Set<UUID> ids = new HashSet<>();
        if (caseworker != null) {
            ids.add(caseworker);
        }
        if (unit != null) {
            ids.add(unit);
        }
        Map<UUID, String> names = colleagues.names(ids);
        model.addAttribute("me", me);
        model.addAttribute("week", week.of(me.id()));
        model.addAttribute("asked", informing.text().published() && !informing.hasCurrent(me.id()));
        model.addAttribute(
                "asks",
                asks.orderedStream().flatMap(ask -> ask.asked(me.id()).stream()).toList());
        model.addAttribute("caseworker", caseworker == null ? "" : names.getOrDefault(caseworker, ""));
        model.addAttribute("unit", unit == null ? "" : names.getOrDefault(unit, ""));
        model.addAttribute("phone", unit == null ? "" : colleagues.phone(unit).orElse(""));
        return "people/me/first";
    }

    /** What they are and what they did, never their names; the days newest first. */
    @GetMapping("/me/readers")
    String readers(Model model) {
        Participant me = own.read();
        model.addAttribute("days", OwnReads.byDay(reads.person(me.id())));
        return "people/me/readers";
    }

    @GetMapping("/me/details")
    String details(@RequestParam(defaultValue = "") String done, Model model) {
        return details(Form.empty(), done.equals("said"), model);
    }

    private String details(Form form, boolean said, Model model) {
        Participant me = own.read();
        Map<String, List<String>> texts = PersonTexts.of(me.details());
        model.addAttribute("me", me);
        model.addAttribute("texts", texts);
        model.addAttribute("words", new PersonWords(colleagues.names(PersonWords.ids(texts)), municipalities));
        model.addAttribute("remarks", remarks.of(me.id()));
        model.addAttribute("form", form);
        model.addAttribute("said", said);
        return "people/me/details";
    }

    @PostMapping("/me/details")
    String wrong(Form form, Model model) {
        String said = form.required("said", "people.me.wrong.missing");
        if (said.length() > Remarks.LONGEST) {
            form.reject("said", "people.remark.long", Remarks.LONGEST);
        }
        if (form.rejected()) {
            return details(form, false, model);
        }
        remarks.say(current.require(), said, LocaleContextHolder.getLocale().toLanguageTag());
        return "redirect:/me/details?done=said";
    }
}
