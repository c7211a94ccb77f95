package se.insteg.placements.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OfferQuery;
import se.insteg.kernel.Form;
import se.insteg.kernel.Words;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.placements.Answer;
import se.insteg.placements.LivePlans;
import se.insteg.placements.Question;
import se.insteg.placements.web.Supposing.Supposed;
import se.insteg.planner.Alteration;
import se.insteg.planner.Outcome;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.taxonomy.Catalogue;

/**
 * "What if": something about somebody or an offer is supposed to be otherwise, and the plan is made anew. Nothing is saved;
 * all that is supposed stands in the address.
 */
@Controller
class WhatIfPages {
    private static final int MOST_FOUND = 8;

    private final LivePlans plans;
    private final Supposing supposing;
    private final MoveLines moves;
    private final People people;
    private final Hosts hosts;
    private final Catalogue catalogue;

    WhatIfPages(
            LivePlans plans, Supposing supposing, MoveLines moves, People people, Hosts hosts, Catalogue catalogue) {
        this.plans = plans;
        this.supposing = supposing;
        this.moves = moves;
        this.people = people;
        this.hosts = hosts;
        this.catalogue = catalogue;
    }

    @GetMapping("/matching/what-if")
    String show(
            Form form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Locale locale,
            Model model) {
        LivePlans.World world = plans.world();
        Supposed asked = supposing.read(form);
        Supposed supposed = new Supposed(
                asked.alterations().stream().filter(one -> isAbout(one, world)).toList(), asked.round());
        Optional<Person> person =
                Optional.ofNullable(RoundPages.id(form.text("person"))).flatMap(world::person);
        Optional<Chosen> offer =
                Optional.ofNullable(RoundPages.id(form.text("offer"))).flatMap(id -> chosen(id, world));
        Form typed = form;
        if (form.text("add").equals("yes")) {
            Optional<String> address = added(form, supposed, person, offer, world);
            if (address.isPresent()) {
                return "redirect:" + address.get();
            }
        } else {
            typed = person.map(one -> SupposeForms.of(one, supposed.alterations()))
                    .or(() -> offer.map(one -> SupposeForms.of(one.planned(), supposed.alterations())))
                    .orElse(form);
        }
        model.addAttribute("form", typed);
        model.addAttribute("world", world);
        model.addAttribute("connections", ConnectionForm.of(world, locale));
        model.addAttribute("supposed", supposed.texts());
        model.addAttribute("round", supposed.round());
        model.addAttribute("self", supposed.address());
        model.addAttribute(
                "dropped", asked.alterations().size() - supposed.alterations().size());
        describe(supposed, person, offer, world, locale, model);
        if (part) {
            return "placements/whatIfResult";
        }
        find(form, supposed, world, model);
        return "placements/whatIf";
    }

    /** An offer that may be asked about, open or not. */
    private record Chosen(HostOffer stored, Offer planned, boolean isOpen) {}

    private Optional<Chosen> chosen(UUID id, LivePlans.World world) {
        return world.offer(id)
                .map(open -> new Chosen(open.stored(), open.planned(), true))
                .or(() -> hosts.offers(List.of(id)).stream()
                        .findFirst()
                        .map(stored -> new Chosen(stored, Supposing.opened(stored), false)));
    }

    /** Whether it is about somebody and something that can be asked about here. */
    private static boolean isAbout(Alteration alteration, LivePlans.World world) {
        return switch (alteration) {
            case Alteration.OfPerson one ->
                world.person(UUID.fromString(one.personId())).isPresent();
            case Alteration.At(String person, String offer) ->
                world.person(UUID.fromString(person)).isPresent();
            default -> true;
        };
    }

    /** The address with what was typed; empty when something in it was wrong, which the form says. */
    private Optional<String> added(
            Form form, Supposed supposed, Optional<Person> person, Optional<Chosen> offer, LivePlans.World world) {
        List<Alteration> now = person.map(one -> SupposeForms.read(form, one, catalogue.occupations()))
                .or(() -> offer.map(one -> SupposeForms.read(form, one.planned(), one.isOpen())))
                .orElseGet(() -> ConnectionForm.read(form, world).stream().toList());
        if (form.rejected()) {
            return Optional.empty();
        }
        UUID subject = person.map(one -> UUID.fromString(one.id()))
                .or(() -> offer.map(one -> one.stored().id()))
                .orElse(null);
        List<Alteration> all = subject == null
                ? Supposing.joined(supposed.alterations(), now)
                : Supposing.exchanged(supposed.alterations(), subject, now);
        if (all.size() > Supposing.MOST) {
            form.rejectAll("placements.whatIf.tooMany", Supposing.MOST);
            return Optional.empty();
        }
        return Optional.of(Supposing.address(all, supposed.round()));
    }

    private void describe(
            Supposed supposed,
            Optional<Person> person,
            Optional<Chosen> offer,
            LivePlans.World world,
            Locale locale,
            Model model) {
        Tried.Result result = null;
        List<Outcome> outcomes = new ArrayList<>();
        Answer<Optional<Outcome>> answer = null;
        if (!supposed.alterations().isEmpty()) {
            answer = world.ask(new Question.WhatIf(supposed.alterations()));
            if (answer instanceof Answer.Ready<Optional<Outcome>>(Optional<Outcome> found)) {
                found.ifPresent(outcomes::add);
            }
        }
        Set<UUID> ids = new HashSet<>();
        supposed.alterations().forEach(one -> {
            if (one instanceof Alteration.OfPerson || one instanceof Alteration.At) {
                ids.add(Objects.requireNonNull(Supposing.subject(one)));
            }
        });
        person.ifPresent(one -> ids.add(UUID.fromString(one.id())));
        Map<UUID, Participant> named = moves.named(outcomes, ids);
        Map<String, String> offers = titles(supposed, world);
        AlterationWords words = new AlterationWords(PanelMaker.names(named), offers, locale);
        if (answer != null) {
            result = result(answer, named, offers);
        }
        model.addAttribute("result", result);
        model.addAttribute(
                "lines",
                supposed.alterations().stream()
                        .map(one -> new Tried.Line(words.of(one), supposed.without(one)))
                        .toList());
        model.addAttribute("subject", subject(person, offer, named));
        model.addAttribute("isOpen", offer.map(Chosen::isOpen).orElse(true));
    }

    private static Tried.@Nullable Subject subject(
            Optional<Person> person, Optional<Chosen> offer, Map<UUID, Participant> named) {
        return person.map(one -> UUID.fromString(one.id()))
                .map(named::get)
                .map(one -> new Tried.Subject(
                        "person", one.id(), one.details().identity().name()))
                .or(() ->
                        offer.map(one -> new Tried.Subject("offer", one.stored().id(), LivePlans.title(one.stored()))))
                .orElse(null);
    }

    private Map<String, String> titles(Supposed supposed, LivePlans.World world) {
        Map<String, String> titles = new HashMap<>(world.titles());
        List<UUID> more = supposed.alterations().stream()
                .map(one -> one instanceof Alteration.OfOffer of
                        ? of.offerId()
                        : one instanceof Alteration.Opens(Offer offer) ? offer.id() : "")
                .filter(id -> !id.isEmpty() && !titles.containsKey(id))
                .map(UUID::fromString)
                .toList();
        hosts.offers(more).forEach(offer -> titles.put(offer.id().toString(), LivePlans.title(offer)));
        return titles;
    }

    private static Tried.Result result(
            Answer<Optional<Outcome>> answer, Map<UUID, Participant> named, Map<String, String> offers) {
        return switch (answer) {
            case Answer.Ready<Optional<Outcome>>(Optional<Outcome> found) ->
                found.map(outcome -> new Tried.Result(
                                100, null, outcome, OutcomeWords.of(outcome), MoveLines.of(outcome, named, offers)))
                        .orElseGet(() -> problem("placements.whatIf.impossible"));
            case Answer.Working<Optional<Outcome>>(int percent) ->
                new Tried.Result(percent, null, null, List.of(), List.of());
            case Answer.NotInPlan<Optional<Outcome>> missing -> problem("placements.whatIf.notInPlan");
            case Answer.Failed<Optional<Outcome>> failed -> problem("placements.panel.failed");
        };
    }

    private static Tried.Result problem(String key) {
        return new Tried.Result(100, Words.of(key), null, List.of(), List.of());
    }

    /** People and offers by what was searched for; the plan's own people only. */
    private void find(Form form, Supposed supposed, LivePlans.World world, Model model) {
        String sought = form.text("q");
        List<Tried.Choice> foundPeople = new ArrayList<>();
        List<Tried.Choice> foundOffers = new ArrayList<>();
        if (!sought.isEmpty()) {
            people.search(sought).stream()
                    .filter(line -> world.person(line.id()).isPresent())
                    .limit(MOST_FOUND)
                    .forEach(line -> foundPeople.add(new Tried.Choice(line.name(), choose(supposed, "person", line))));
            hosts.offers(new OfferQuery(sought, null, null, false, null, null)).lines().stream()
                    .limit(MOST_FOUND)
                    .forEach(offer -> foundOffers.add(new Tried.Choice(
                            LivePlans.title(offer),
                            choose(supposed, "offer", offer.id().toString()))));
        }
        model.addAttribute("q", sought);
        model.addAttribute("foundPeople", foundPeople);
        model.addAttribute("foundOffers", foundOffers);
    }

    private static String choose(Supposed supposed, String field, PersonLine line) {
        return choose(supposed, field, line.id().toString());
    }

    private static String choose(Supposed supposed, String field, String id) {
        String address = supposed.address();
        return address + (address.contains("?") ? "&" : "?") + field + "=" + id + "#suppose";
    }
}
