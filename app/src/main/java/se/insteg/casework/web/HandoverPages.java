package se.insteg.casework.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Colleagues;
import se.insteg.access.Role;
import se.insteg.casework.Handover;
import se.insteg.casework.Handovers;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;

/** Hands cases over in three steps: whom and to whom; what follows along; the receipt, from where it can be undone. */
@Controller
class HandoverPages {
    /** As many as are chosen among at a time. */
    static final int MOST = 300;

    private static final int LONGEST_REASON = 1000;

    private final Handovers handovers;
    private final People people;
    private final Colleagues colleagues;

    HandoverPages(Handovers handovers, People people, Colleagues colleagues) {
        this.handovers = handovers;
        this.people = people;
        this.colleagues = colleagues;
    }

    @GetMapping("/caseload/unassigned")
    String unassigned(Model model) {
        return choose(null, Form.empty(), model);
    }

    @GetMapping("/caseload/staff/{caseworkerId}")
    String of(@PathVariable UUID caseworkerId, Model model) {
        return choose(caseworkerId, Form.empty(), model);
    }

    private String choose(@Nullable UUID from, Form form, Model model) {
        String name = from == null ? "" : colleagues.names(Set.of(from)).get(from);
        if (name == null) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "casework.refused.notHere");
        }
        List<Participant> cases = handovers.casesOf(from, MOST);
        model.addAttribute("from", from);
        model.addAttribute("name", name);
        model.addAttribute("form", form);
        model.addAttribute("cases", cases);
        model.addAttribute("to", to(from));
        return "casework/handoverChoose";
    }

    private List<Form.Option> to(@Nullable UUID from) {
        return colleagues.holding(Role.CASEWORKER).stream()
                .filter(one -> !one.id().equals(from))
                .map(one -> Form.Option.text(one.id().toString(), one.name()))
                .toList();
    }

    @PostMapping("/caseload/preview")
    String preview(Form form, Model model) {
        HandoverWish wish = wish(form);
        if (wish == null) {
            return choose(Ids.read(form.text("from")), form, model);
        }
        List<Handovers.Along> along = handovers.preview(wish.from(), wish.people());
        if (along.isEmpty()) {
            return choose(wish.from(), form.reject("person", "casework.handover.gone"), model);
        }
        model.addAttribute("id", handovers.next());
        model.addAttribute("wish", wish);
        model.addAttribute("along", along);
        model.addAttribute("names", names(wish.from(), wish.to()));
        return "casework/handoverPreview";
    }

    @PostMapping("/caseload/hand-over")
    String handOver(Form form, Model model) {
        HandoverWish wish = wish(form);
        if (wish == null) {
            return choose(Ids.read(form.text("from")), form, model);
        }
        UUID id = Ids.read(form.text("id"));
        UUID done = handovers.handOver(
                id == null ? handovers.next() : id, wish.from(), wish.to(), wish.people(), wish.why());
        return "redirect:/caseload/handovers/" + done;
    }

    private @Nullable HandoverWish wish(Form form) {
        List<UUID> chosen = form.all("person").stream()
                .map(Ids::read)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST)
                .toList();
        if (chosen.isEmpty()) {
            form.reject("person", "casework.handover.nobody");
        }
        UUID from = Ids.read(form.text("from"));
        UUID to = Ids.read(form.text("to"));
        if (to == null || to(from).stream().noneMatch(one -> one.value().equals(to.toString()))) {
            form.reject("to", "casework.handover.to");
        }
        String why = form.required("reason", "casework.handover.why.missing");
        if (why.length() > LONGEST_REASON) {
            form.reject("reason", "taxonomy.text.tooLong", LONGEST_REASON);
        }
        return form.rejected() || to == null ? null : new HandoverWish(from, to, chosen, why);
    }

    @GetMapping("/caseload/handovers/{handoverId}")
    String receipt(@PathVariable UUID handoverId, @RequestParam(defaultValue = "-1") String back, Model model) {
        Handover handover = handovers.find(handoverId);
        model.addAttribute("handover", handover);
        model.addAttribute(
                "moved",
                people.findAll(
                        handover.moved().stream().map(Handover.Moved::personId).toList()));
        model.addAttribute("names", names(handover.fromId(), handover.toId(), handover.by()));
        model.addAttribute("back", back.matches("[0-9]{1,4}") ? Integer.parseInt(back) : -1);
        return "casework/handover";
    }

    @PostMapping("/caseload/handovers/{handoverId}/undo")
    String undo(@PathVariable UUID handoverId) {
        return "redirect:/caseload/handovers/" + handoverId + "?back=" + handovers.undo(handoverId);
    }

    private Map<UUID, String> names(@Nullable UUID... ids) {
        Set<UUID> known = new HashSet<>();
        Stream.of(ids).filter(Objects::nonNull).forEach(known::add);
        return new HashMap<>(colleagues.names(known));
    }
}
