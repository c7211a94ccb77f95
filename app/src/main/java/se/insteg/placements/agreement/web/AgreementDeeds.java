package se.insteg.placements.agreement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Document;
import se.insteg.placements.EndCause;
import se.insteg.placements.Placements;
import se.insteg.placements.agreement.Assurance;
import se.insteg.placements.agreement.Assurances;
import se.insteg.placements.agreement.HostSigning;
import se.insteg.placements.agreement.Signatory;
import se.insteg.placements.agreement.Signature;
import se.insteg.placements.agreement.Signing;
import se.insteg.placements.agreement.Whole;
import se.insteg.placements.agreement.web.AgreementView.Sent;
import se.insteg.taxonomy.typed.Fields;

/** One placement, and what is done with it: signed, seen to, started, paused, ended. */
@Controller
class AgreementDeeds {
    private static final Set<String> DONE = Set.of(
            "drafted",
            "changed",
            "signed",
            "seen",
            "removed",
            "mailed",
            "started",
            "paused",
            "resumed",
            "finished",
            "ended",
            "annulled");

    private final Placements placements;
    private final Signing signing;
    private final HostSigning hostSigning;
    private final Assurances assurances;
    private final AgreementView view;
    private final Clock clock;

    AgreementDeeds(
            Placements placements,
            Signing signing,
            HostSigning hostSigning,
            Assurances assurances,
            AgreementView view,
            Clock clock) {
        this.placements = placements;
        this.signing = signing;
        this.hostSigning = hostSigning;
        this.assurances = assurances;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/placements/{agreementId}")
    String show(
            @PathVariable UUID personId,
            @PathVariable UUID agreementId,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        return view.show(placements.find(personId, agreementId), Sent.NOTHING, DONE.contains(done) ? done : "", model);
    }

    @PostMapping("/people/{personId}/placements/{agreementId}/sign")
    String sign(@PathVariable UUID personId, @PathVariable UUID agreementId, Form form, Model model) {
        Fields fields = new Fields(form);
        Signatory party = fields.constant("party", Signatory.values(), Signatory::code);
        Signature.Way way = fields.constant("way", Signature.Way.values(), Signature.Way::code);
        LocalDate on = DeedFields.day(fields, "on");
        String name =
                party == Signatory.MUNICIPALITY ? "" : fields.required("name", 200, "placements.sign.name.missing");
        String why = DeedFields.text(form, "why");
        if (way == null && !fields.rejected("way")) {
            form.reject("way", "placements.sign.way.missing");
        }
        if (way == Signature.Way.ON_BEHALF && why.isEmpty()) {
            form.reject("why", "placements.sign.why.missing");
        }
        Whole whole = placements.find(personId, agreementId);
        UUID document = document(form, whole);
        if (party == null || way == null || on == null || form.rejected()) {
            return view.show(whole, new Sent(form.text("party"), form), "", model);
        }
        return doing(
                whole,
                party.code(),
                form,
                model,
                "signed",
                "#sign",
                () -> signing.sign(
                        personId,
                        agreementId,
                        new Signing.Wish(
                                id(form),
                                party,
                                way,
                                name,
                                on,
                                way == Signature.Way.ON_BEHALF ? why : "",
                                document,
                                form.text("hash"))));
    }

    @PostMapping("/people/{personId}/placements/{agreementId}/assurances")
    String assure(@PathVariable UUID personId, @PathVariable UUID agreementId, Form form, Model model) {
        Fields fields = new Fields(form);
        Assurance.Kind kind = fields.constant("kind", Assurance.Kind.values(), Assurance.Kind::code);
        Assurance.State state = fields.constant("state", Assurance.State.values(), Assurance.State::code);
        boolean insurance = kind == Assurance.Kind.INSURANCE;
        LocalDate on = DeedFields.day(fields, "on");
        LocalDate from = insurance ? DeedFields.day(fields, "from") : null;
        LocalDate to = insurance ? DeedFields.day(fields, "to") : null;
        if (from != null && to != null && to.isBefore(from)) {
            form.reject("to", "placements.ends.before");
        }
        String words = DeedFields.text(form, "words");
        if (words.isEmpty()) {
            form.reject("words", "placements.seen.words.missing");
        }
        Whole whole = placements.find(personId, agreementId);
        UUID document = kind == Assurance.Kind.EXTRACT ? null : document(form, whole);
        if (kind == null || on == null || form.rejected()) {
            return view.show(whole, new Sent(form.text("kind"), form), "", model);
        }
        Assurance.State said = insurance || state == null ? Assurance.State.SEEN : state;
        return doing(
                whole,
                kind.code(),
                form,
                model,
                "seen",
                "#" + kind.code(),
                () -> assurances.note(
                        personId,
                        agreementId,
                        new Assurances.Wish(id(form), kind, said, words, on, from, to, document)));
    }

    @PostMapping("/people/{personId}/placements/{agreementId}/assurances/{assuranceId}/remove")
    String remove(@PathVariable UUID personId, @PathVariable UUID agreementId, @PathVariable UUID assuranceId) {
        assurances.remove(personId, agreementId, assuranceId);
        return "redirect:" + PlacementWays.to(personId, agreementId) + "?done=removed";
    }

    /** Sends the agreement to the host by e-mail, or shows its link to be handed over. */
    @PostMapping("/people/{personId}/placements/{agreementId}/link")
    String link(@PathVariable UUID personId, @PathVariable UUID agreementId, Form form, Model model) {
        Whole whole = placements.find(personId, agreementId);
        try {
            if (form.has("way", "email")) {
                hostSigning.send(personId, agreementId);
                return "redirect:" + PlacementWays.to(personId, agreementId) + "?done=mailed#sign";
            }
            model.addAttribute("address", hostSigning.link(personId, agreementId));
        } catch (Refusal refused) {
            form.rejectAll(refused.messageKey(), refused.arguments().toArray());
        }
        return view.show(whole, new Sent("link", form), "", model);
    }

    @PostMapping("/people/{personId}/placements/{agreementId}/start")
    String start(@PathVariable UUID personId, @PathVariable UUID agreementId, Form form, Model model) {
        LocalDate day = DeedFields.day(new Fields(form), "day");
        Whole whole = placements.find(personId, agreementId);
        if (day == null || form.rejected()) {
            return view.show(whole, new Sent("start", form), "", model);
        }
        return doing(whole, "start", form, model, "started", "", () -> {
            if (placements.start(personId, agreementId, day) instanceof Placements.Started.NotYet) {
                throw new Refusal(Refusal.Kind.INVALID, "placements.refused.missing");
            }
        });
    }

    @PostMapping("/people/{personId}/placements/{agreementId}/pause")
    String pause(@PathVariable UUID personId, @PathVariable UUID agreementId, Form form, Model model) {
        LocalDate day = DeedFields.day(new Fields(form), "day");
        String why = DeedFields.reason(form);
        Whole whole = placements.find(personId, agreementId);
        return day == null || form.rejected()
                ? view.show(whole, new Sent("pause", form), "", model)
                : doing(
                        whole,
                        "pause",
                        form,
                        model,
                        "paused",
                        "",
                        () -> placements.pause(personId, agreementId, day, why));
    }

    @PostMapping("/people/{personId}/placements/{agreementId}/resume")
    String resume(@PathVariable UUID personId, @PathVariable UUID agreementId) {
        placements.resume(personId, agreementId, LocalDate.now(clock));
        return "redirect:" + PlacementWays.to(personId, agreementId) + "?done=resumed";
    }

    @PostMapping("/people/{personId}/placements/{agreementId}/finish")
    String finish(@PathVariable UUID personId, @PathVariable UUID agreementId) {
        Whole whole = placements.find(personId, agreementId);
        placements.finish(personId, agreementId, whole.placement().agreed().ends());
        return "redirect:" + PlacementWays.to(personId, agreementId) + "?done=finished";
    }

    @PostMapping("/people/{personId}/placements/{agreementId}/end")
    String end(@PathVariable UUID personId, @PathVariable UUID agreementId, Form form, Model model) {
        Fields fields = new Fields(form);
        LocalDate day = DeedFields.day(fields, "day");
        EndCause cause = DeedFields.cause(form, fields);
        String why = DeedFields.reason(form);
        Whole whole = placements.find(personId, agreementId);
        return day == null || cause == null || form.rejected()
                ? view.show(whole, new Sent("end", form), "", model)
                : doing(
                        whole,
                        "end",
                        form,
                        model,
                        "ended",
                        "",
                        () -> placements.endEarly(personId, agreementId, day, cause, why));
    }

    @PostMapping("/people/{personId}/placements/{agreementId}/annul")
    String annul(@PathVariable UUID personId, @PathVariable UUID agreementId, Form form, Model model) {
        String why = DeedFields.reason(form);
        Whole whole = placements.find(personId, agreementId);
        return form.rejected()
                ? view.show(whole, new Sent("annul", form), "", model)
                : doing(
                        whole,
                        "annul",
                        form,
                        model,
                        "annulled",
                        "",
                        () -> placements.annul(personId, agreementId, why));
    }

    /** What is refused because of what was typed is told at the form it was typed in (422). */
    private String doing(Whole whole, String name, Form form, Model model, String done, String anchor, Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            form.rejectAll(refused.messageKey(), refused.arguments().toArray());
            return view.show(whole, new Sent(name, form), "", model);
        }
        return "redirect:" + PlacementWays.to(whole.placement()) + "?done=" + done + anchor;
    }

    /** One of the participant's documents, or none. */
    private @Nullable UUID document(Form form, Whole whole) {
        Set<UUID> there =
                view.documents(whole.person()).stream().map(Document::id).collect(Collectors.toSet());
        return new Fields(form).id("document", there);
    }

    private UUID id(Form form) {
        UUID sent = Ids.read(form.text("id"));
        return sent == null ? placements.next() : sent;
    }
}
