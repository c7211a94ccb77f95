package se.insteg.hosts.relations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
import se.insteg.hosts.relations.Promise;
import se.insteg.hosts.relations.PromiseDetails;
import se.insteg.hosts.relations.Promises;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.taxonomy.typed.Texts;
import se.insteg.ui.MergeForm;

/** Writes down a promise, changes it, and says what became of it. */
@Controller
class PromisePages {
    private final Hosts hosts;
    private final Promises promises;
    private final RelationInput input;
    private final RelationMerge merge;

    PromisePages(Hosts hosts, Promises promises, RelationInput input, RelationMerge merge) {
        this.hosts = hosts;
        this.promises = promises;
        this.input = input;
        this.merge = merge;
    }

    @GetMapping("/hosts/{organisationId}/promises/new")
    String ask(@PathVariable UUID organisationId, Model model) {
        Form form = Form.empty()
                .with("id", promises.next().toString())
                .with("whose", PromiseDetails.Whose.OURS.code())
                .with("staff", input.me().toString());
        return show(hosts.organisation(organisationId), null, form, input.staff(List.of()), model);
    }

    @PostMapping("/hosts/{organisationId}/promises/new")
    String make(@PathVariable UUID organisationId, Form form, Model model) {
        Organisation organisation = hosts.organisation(organisationId);
        Map<UUID, String> staff = input.staff(List.of());
        PromiseDetails details = input.promise(form, staff.keySet(), PromiseDetails.State.OPEN);
        if (details == null) {
            return show(organisation, null, form, staff, model);
        }
        UUID id = Objects.requireNonNullElseGet(Ids.read(form.text("id")), promises::next);
        promises.make(id, organisationId, null, details);
        return "redirect:/hosts/" + organisationId + "?done=promiseMade";
    }

    @GetMapping("/hosts/promises/{promiseId}/edit")
    String edit(@PathVariable UUID promiseId, Model model) {
        Promise promise = promises.find(promiseId);
        Form form = Texts.form(promise.details().texts()).with("version", String.valueOf(promise.version()));
        return show(hosts.organisation(promise.organisationId()), promise, form, staff(promise), model);
    }

    private Map<UUID, String> staff(Promise promise) {
        return input.staff(List.of(promise.details().staffId()));
    }

    @PostMapping("/hosts/promises/{promiseId}/edit")
    String save(@PathVariable UUID promiseId, Form sent, HttpServletResponse response, Model model) {
        Promise promise = promises.find(promiseId);
        Organisation organisation = hosts.organisation(promise.organisationId());
        Map<UUID, String> staff = staff(promise);
        MergeForm merging = MergeForm.of(sent, PromiseDetails.FIELDS);
        PromiseDetails details =
                input.promise(merging.form(), staff.keySet(), promise.details().state());
        if (details == null) {
            return show(organisation, promise, merging.form(), staff, model);
        }
        return switch (promises.change(promiseId, merging.version(), details)) {
            case Changed.Conflict<Promise>(Promise theirs, var base) ->
                merge.show(
                        Thing.PROMISE,
                        organisation,
                        "/hosts/promises/" + promiseId + "/edit",
                        PromiseDetails.FIELDS,
                        new RelationMerge.Theirs(
                                promiseId, theirs.version(), theirs.details().texts(), base),
                        words(staff),
                        merging,
                        details.texts(),
                        response,
                        model);
            case Changed.Done<Promise> done -> "redirect:/hosts/" + promise.organisationId() + "?done=promiseChanged";
            case Changed.Taken<Promise> none -> throw new IllegalStateException("Nothing of a promise is unique");
            case Changed.SeatsTaken<Promise> none -> throw new IllegalStateException("It has no seats");
        };
    }

    private static RelationWords words(Map<UUID, String> staff) {
        Map<String, String> names = new HashMap<>();
        staff.forEach((id, name) -> names.put(id.toString(), name));
        return new RelationWords("hosts.promise.", names);
    }

    /** Kept, broken, or open again. */
    @PostMapping("/hosts/promises/{promiseId}/state")
    String move(@PathVariable UUID promiseId, Form form) {
        Promise promise = promises.find(promiseId);
        PromiseDetails.State to = Arrays.stream(PromiseDetails.State.values())
                .filter(state -> state.code().equals(form.text("to")))
                .findFirst()
                .orElse(promise.details().state());
        promises.move(promiseId, to);
        String home = "/hosts/" + promise.organisationId();
        return to == PromiseDetails.State.OPEN
                ? "redirect:" + home + "?done=promiseOpen"
                : "redirect:" + home + "?done=promiseEnded&of=" + promiseId;
    }

    private static String show(
            Organisation organisation, @Nullable Promise promise, Form form, Map<UUID, String> staff, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("promise", promise);
        model.addAttribute("staff", RelationInput.options(staff));
        model.addAttribute("form", form);
        return "hosts/relations/promise-form";
    }
}
