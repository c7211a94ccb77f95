package se.insteg.hosts.relations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.hosts.Changed;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.register.Thing;
import se.insteg.hosts.relations.Interest;
import se.insteg.hosts.relations.InterestDetails;
import se.insteg.hosts.relations.Interests;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.taxonomy.typed.Texts;
import se.insteg.ui.MergeForm;

/** Writes down what a host could think of taking, and makes an offer of it in one step. */
@Controller
class InterestPages {
    private final Hosts hosts;
    private final Interests interests;
    private final RelationInput input;
    private final RelationMerge merge;

    InterestPages(Hosts hosts, Interests interests, RelationInput input, RelationMerge merge) {
        this.hosts = hosts;
        this.interests = interests;
        this.input = input;
        this.merge = merge;
    }

    @GetMapping("/hosts/{organisationId}/interests/new")
    String ask(@PathVariable UUID organisationId, Model model) {
        Form form = Form.empty().with("id", interests.next().toString());
        return show(hosts.organisation(organisationId), null, form, model);
    }

    @PostMapping("/hosts/{organisationId}/interests/new")
    String note(@PathVariable UUID organisationId, Form form, Model model) {
        Organisation organisation = hosts.organisation(organisationId);
        InterestDetails details = input.interest(form, InterestDetails.State.OPEN);
        if (details == null) {
            return show(organisation, null, form, model);
        }
        UUID id = Objects.requireNonNullElseGet(Ids.read(form.text("id")), interests::next);
        interests.note(id, organisationId, null, input.today(), details);
        return "redirect:/hosts/" + organisationId + "?done=interestNoted";
    }

    @GetMapping("/hosts/interests/{interestId}/edit")
    String edit(@PathVariable UUID interestId, Model model) {
        Interest interest = interests.find(interestId);
        Form form = Texts.form(interest.details().texts()).with("version", String.valueOf(interest.version()));
        return show(hosts.organisation(interest.organisationId()), interest, form, model);
    }

    @PostMapping("/hosts/interests/{interestId}/edit")
    String save(@PathVariable UUID interestId, Form sent, HttpServletResponse response, Model model) {
        Interest interest = interests.find(interestId);
        Organisation organisation = hosts.organisation(interest.organisationId());
        MergeForm merging = MergeForm.of(sent, InterestDetails.FIELDS);
        InterestDetails details =
                input.interest(merging.form(), interest.details().state());
        if (details == null) {
            return show(organisation, interest, merging.form(), model);
        }
        return switch (interests.change(interestId, merging.version(), details)) {
            case Changed.Conflict<Interest>(Interest theirs, var base) ->
                merge.show(
                        Thing.INTEREST,
                        organisation,
                        "/hosts/interests/" + interestId + "/edit",
                        InterestDetails.FIELDS,
                        new RelationMerge.Theirs(
                                interestId, theirs.version(), theirs.details().texts(), base),
                        new RelationWords("hosts.interest.", Map.of()),
                        merging,
                        details.texts(),
                        response,
                        model);
            case Changed.Done<Interest> done ->
                "redirect:/hosts/" + interest.organisationId() + "?done=interestChanged";
            case Changed.Taken<Interest> none -> throw new IllegalStateException("Nothing of an interest is unique");
            case Changed.SeatsTaken<Interest> none -> throw new IllegalStateException("It has no seats of its own");
        };
    }

    /** In one step; what is not known yet is filled in on the offer's own form. */
    @PostMapping("/hosts/interests/{interestId}/offer")
    String offer(@PathVariable UUID interestId) {
        return "redirect:/offers/" + interests.offer(interestId) + "?done=drafted";
    }

    /** Nothing came of it, or it is open again. */
    @PostMapping("/hosts/interests/{interestId}/state")
    String move(@PathVariable UUID interestId, Form form) {
        Interest interest = interests.find(interestId);
        boolean open = form.text("to").equals("open");
        interests.move(interestId, open ? InterestDetails.State.OPEN : InterestDetails.State.DECLINED);
        String home = "/hosts/" + interest.organisationId();
        return open
                ? "redirect:" + home + "?done=interestOpen"
                : "redirect:" + home + "?done=interestDeclined&of=" + interestId;
    }

    private static String show(Organisation organisation, @Nullable Interest interest, Form form, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("interest", interest);
        model.addAttribute("form", form);
        return "hosts/relations/interest-form";
    }
}
