package se.insteg.hosts.gatherings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.hosts.Changed;
import se.insteg.hosts.gatherings.Gathering;
import se.insteg.hosts.gatherings.GatheringDetails;
import se.insteg.hosts.gatherings.Gatherings;
import se.insteg.hosts.register.Thing;
import se.insteg.hosts.web.MergePage;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.taxonomy.typed.Texts;
import se.insteg.ui.FieldWords;
import se.insteg.ui.MergeForm;
import se.insteg.ui.Page;
import se.insteg.ui.Way;

/** Plans a gathering, or changes it. */
@Controller
class GatheringForms {
    private final Gatherings gatherings;
    private final GatheringInput input;
    private final MergePage mergePage;

    GatheringForms(Gatherings gatherings, GatheringInput input, MergePage mergePage) {
        this.gatherings = gatherings;
        this.input = input;
        this.mergePage = mergePage;
    }

    @GetMapping("/hosts/gatherings/new")
    String ask(Model model) {
        Form form = Form.empty()
                .with("id", gatherings.next().toString())
                .with("kind", GatheringInput.KINDS.getFirst().code());
        return show(null, form, model);
    }

    @PostMapping("/hosts/gatherings/new")
    String plan(Form form, Model model) {
        GatheringDetails details = input.read(form);
        if (details == null) {
            return show(null, form, model);
        }
        UUID id = Objects.requireNonNullElseGet(Ids.read(form.text("id")), gatherings::next);
        gatherings.plan(id, details);
        return "redirect:/hosts/gatherings/" + id + "?done=planned";
    }

    @GetMapping("/hosts/gatherings/{gatheringId}/edit")
    String edit(@PathVariable UUID gatheringId, Model model) {
        Gathering gathering = gatherings.find(gatheringId);
        Form form = Texts.form(gathering.details().texts()).with("version", String.valueOf(gathering.version()));
        return show(gathering, form, model);
    }

    @PostMapping("/hosts/gatherings/{gatheringId}/edit")
    String save(@PathVariable UUID gatheringId, Form sent, HttpServletResponse response, Model model) {
        Gathering gathering = gatherings.find(gatheringId);
        MergeForm merging = MergeForm.of(sent, GatheringDetails.FIELDS);
        GatheringDetails details = input.read(merging.form());
        if (details == null) {
            return show(gathering, merging.form(), model);
        }
        String page = "/hosts/gatherings/" + gatheringId;
        return switch (gatherings.change(gatheringId, merging.version(), details)) {
            case Changed.Conflict<Gathering>(Gathering theirs, var base) -> {
                String merge = mergePage.show(
                        new MergePage.Both(
                                Thing.GATHERING,
                                gatheringId,
                                page + "/edit",
                                page,
                                List.of(new Way(page, theirs.details().title())),
                                GatheringDetails.FIELDS,
                                theirs.version(),
                                theirs.details().texts(),
                                base),
                        merging,
                        details.texts(),
                        response,
                        model);
                model.addAttribute("words", new GatheringWords());
                model.addAttribute("prefix", "hosts.gathering.field.");
                yield merge;
            }
            case Changed.Done<Gathering> done -> "redirect:" + page + "?done=changed";
            case Changed.Taken<Gathering> none -> throw new IllegalStateException("Nothing of a gathering is unique");
            case Changed.SeatsTaken<Gathering> none -> throw new IllegalStateException("It has no seats");
        };
    }

    /** Puts the texts of a gathering's fields into words. */
    private static final class GatheringWords implements FieldWords {
        private static final Set<String> TIMES = Set.of("begins", "ends");

        @Override
        public String say(Page page, String field, List<String> values) {
            return values.isEmpty()
                    ? page.t("ui.nothing")
                    : page.list(values.stream().map(value -> one(page, field, value)));
        }

        private static String one(Page page, String field, String value) {
            if (TIMES.contains(field)) {
                return page.clock(LocalTime.parse(value));
            }
            return switch (field) {
                case "kind" -> page.t("hosts.meeting.kind." + value);
                case "day" -> page.date(LocalDate.parse(value));
                default -> value;
            };
        }
    }

    private static String show(@Nullable Gathering gathering, Form form, Model model) {
        model.addAttribute("gathering", gathering);
        model.addAttribute(
                "kinds",
                GatheringInput.KINDS.stream()
                        .map(kind -> Form.Option.key(kind.code(), "hosts.meeting.kind." + kind.code()))
                        .toList());
        model.addAttribute("form", form);
        return "hosts/gatherings/form";
    }
}
