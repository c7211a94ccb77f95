package se.insteg.placements.followup.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Colleagues;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.people.PersonHeads;
import se.insteg.placements.Party;
import se.insteg.placements.agreement.HostMail;
import se.insteg.placements.followup.FollowUp;
import se.insteg.placements.followup.FollowUps;
import se.insteg.placements.followup.HostFollowUps;
import se.insteg.placements.followup.Noting;
import se.insteg.placements.followup.Reply;
import se.insteg.placements.followup.ReplyInput;
import se.insteg.taxonomy.typed.Fields;

/** The follow-ups of one placement: when, what was answered, and noting what the host or the participant said. */
@Controller
class FollowUpPages {
    private static final int FIRST_YEAR = 2015;
    private static final Set<String> DONE = Set.of("noted", "sent", "already");
    private static final Set<Reply.Way> SPOKEN = Set.of(Reply.Way.PHONE, Reply.Way.VISIT, Reply.Way.TOGETHER);

    private final FollowUps followUps;
    private final HostFollowUps hosts;
    private final HostMail mail;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final Clock clock;

    FollowUpPages(
            FollowUps followUps,
            HostFollowUps hosts,
            HostMail mail,
            PersonHeads heads,
            Colleagues colleagues,
            Clock clock) {
        this.followUps = followUps;
        this.hosts = hosts;
        this.mail = mail;
        this.heads = heads;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/placements/{agreementId}/followups")
    String all(
            @PathVariable UUID personId,
            @PathVariable UUID agreementId,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        return all(followUps.of(personId, agreementId), Form.empty(), done, model);
    }

    private String all(FollowUps.OfPlacement of, Form form, String done, Model model) {
        Set<UUID> staff = new HashSet<>();
        of.all().forEach(one -> one.replies().forEach(reply -> {
            UUID by = reply.by();
            if (by != null) {
                staff.add(by);
            }
        }));
        model.addAttribute("head", heads.of(of.person(), "placements"));
        model.addAttribute("of", of);
        model.addAttribute("names", colleagues.names(staff));
        model.addAttribute("mayLeaveTask", followUps.mayLeaveTask(of.person()));
        model.addAttribute("mailLeaves", mail.leaves());
        model.addAttribute("form", form);
        model.addAttribute("done", DONE.contains(done) ? done : "");
        return "placements/followup/all";
    }

    /** Sends the host the questions by e-mail, or shows the link to be handed over. */
    @PostMapping("/people/{personId}/placements/{agreementId}/followups/ask")
    String ask(@PathVariable UUID personId, @PathVariable UUID agreementId, Form form, Model model) {
        FollowUps.OfPlacement of = followUps.of(personId, agreementId);
        try {
            if (form.has("way", "email")) {
                boolean sent = hosts.send(personId, agreementId);
                return "redirect:" + to(personId, agreementId) + "?done=" + (sent ? "sent" : "already");
            }
            model.addAttribute("address", hosts.link(personId, agreementId));
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            form.rejectAll(refused.messageKey(), refused.arguments().toArray());
        }
        return all(of, form, "", model);
    }

    @PostMapping("/people/{personId}/placements/{agreementId}/followups/{occasion}/task")
    String task(@PathVariable UUID personId, @PathVariable UUID agreementId, @PathVariable String occasion) {
        FollowUp one = find(followUps.of(personId, agreementId), occasion);
        return "redirect:"
                + (one == null
                        ? to(personId, agreementId)
                        : followUps.leaveTask(personId, agreementId, one.occasion()));
    }

    @GetMapping("/people/{personId}/placements/{agreementId}/followups/{occasion}/{party}")
    String asked(
            @PathVariable UUID personId,
            @PathVariable UUID agreementId,
            @PathVariable String occasion,
            @PathVariable String party,
            @RequestParam(defaultValue = "") String on,
            Model model) {
        FollowUps.OfPlacement of = followUps.of(personId, agreementId);
        FollowUp one = find(of, occasion);
        Party who = party(party);
        if (one == null || who == null) {
            return "redirect:" + to(personId, agreementId);
        }
        Reply now = one.now(who);
        Form form = ReplyInput.form(now);
        if (now != null && SPOKEN.contains(now.way())) {
            form.with("on", now.on().toString()).with("way", now.way().code());
        } else {
            form.with("on", on.isEmpty() ? LocalDate.now(clock).toString() : on)
                    .with("way", on.isEmpty() ? null : Reply.Way.TOGETHER.code());
        }
        return form(of, one, who, form, model);
    }

    private String form(FollowUps.OfPlacement of, FollowUp one, Party party, Form form, Model model) {
        model.addAttribute("head", heads.of(of.person(), "placements"));
        model.addAttribute("of", of);
        model.addAttribute("one", one);
        model.addAttribute("party", party);
        model.addAttribute("form", form);
        return "placements/followup/form";
    }

    @PostMapping("/people/{personId}/placements/{agreementId}/followups/{occasion}/{party}")
    String note(
            @PathVariable UUID personId,
            @PathVariable UUID agreementId,
            @PathVariable String occasion,
            @PathVariable String party,
            Form form,
            Model model) {
        FollowUps.OfPlacement of = followUps.of(personId, agreementId);
        FollowUp one = find(of, occasion);
        Party who = party(party);
        if (one == null || who == null) {
            return "redirect:" + to(personId, agreementId);
        }
        Noting.Wish wish = form.has("unreachable", "yes") ? unreachable(form, one, who) : said(form, one, who);
        if (wish == null || form.rejected()) {
            return form(of, one, who, form, model);
        }
        try {
            followUps.note(personId, agreementId, wish);
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            form.rejectAll(refused.messageKey(), refused.arguments().toArray());
            return overtaken(of, refused, form, one, who, model);
        }
        boolean askOther = wish.way() == Reply.Way.TOGETHER && one.now(other(who)) == null;
        return "redirect:" + to(personId, agreementId)
                + (askOther
                        ? "/" + occasion + "/" + other(who).code() + "?on=" + wish.on()
                        : "?done=noted#" + occasion);
    }

    /** Somebody else was first: what they wrote is shown beside what was typed, and the next try begins from theirs. */
    private String overtaken(
            FollowUps.OfPlacement of, Refusal refused, Form form, FollowUp one, Party who, Model model) {
        if (refused.kind() == Refusal.Kind.CONFLICT) {
            FollowUps.OfPlacement now =
                    followUps.of(of.person().id(), of.placement().id());
            FollowUp theirs = find(now, one.occasion().code());
            Reply reply = theirs == null ? null : theirs.now(who);
            form.with("number", reply == null ? "0" : String.valueOf(reply.number()));
            return form(now, theirs == null ? one : theirs, who, form, model);
        }
        return form(of, one, who, form, model);
    }

    private Noting.@Nullable Wish unreachable(Form form, FollowUp one, Party who) {
        String why = ReplyInput.text(form, "reason");
        if (why.isEmpty()) {
            form.reject("reason", "placements.followup.unreachable.missing");
        }
        return form.rejected()
                ? null
                : new Noting.Wish(
                        one.occasion(),
                        who,
                        ReplyInput.number(form),
                        new Reply.Said(Map.of(), "", "", ""),
                        Reply.Way.UNREACHABLE,
                        LocalDate.now(clock),
                        why);
    }

    private Noting.@Nullable Wish said(Form form, FollowUp one, Party who) {
        Fields fields = new Fields(form);
        Reply.Way way = fields.constant("way", SPOKEN.toArray(Reply.Way[]::new), Reply.Way::code);
        if (way == null && !fields.rejected("way")) {
            form.reject("way", "placements.followup.way.missing");
        }
        LocalDate on = fields.date("on", FIRST_YEAR, LocalDate.now(clock));
        if (on == null && !fields.rejected("on")) {
            form.reject("on", "placements.day.missing");
        }
        int from = ReplyInput.number(form);
        String why = from > 0 ? ReplyInput.text(form, "why") : "";
        if (from > 0 && why.isEmpty()) {
            form.reject("why", "placements.followup.why.missing");
        }
        Reply.Said said = ReplyInput.read(form, who, one.occasion(), who == Party.HOST ? ReplyInput.who(form) : "");
        return said == null || way == null || on == null
                ? null
                : new Noting.Wish(one.occasion(), who, from, said, way, on, why);
    }

    private static @Nullable FollowUp find(FollowUps.OfPlacement of, String occasion) {
        return of.all().stream()
                .filter(one -> one.occasion().code().equals(occasion))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Party party(String code) {
        return Arrays.stream(Party.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static Party other(Party party) {
        return party == Party.HOST ? Party.PARTICIPANT : Party.HOST;
    }

    static String to(UUID person, UUID placement) {
        return "/people/" + person + "/placements/" + placement + "/followups";
    }
}
