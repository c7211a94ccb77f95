package se.insteg.hosts.relations.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.relations.Funnel;
import se.insteg.hosts.relations.Funnel.Reached;
import se.insteg.hosts.relations.Funnel.Stage;
import se.insteg.hosts.relations.Interests;
import se.insteg.hosts.relations.Promise;
import se.insteg.hosts.relations.Promises;

/** How it goes with the hosts as a whole: how far one has come with each, what is promised, what waits to be an offer. */
@Controller
class RelationPages {
    /** As many promises and interests as are shown at once. */
    private static final int MOST = 100;

    private static final List<Integer> MONTHS = List.of(3, 12, 36);
    private static final int USUAL = 12;

    private final Funnel funnel;
    private final Promises promises;
    private final Interests interests;
    private final Colleagues colleagues;
    private final RelationInput input;
    private final Rights rights;

    RelationPages(
            Funnel funnel,
            Promises promises,
            Interests interests,
            Colleagues colleagues,
            RelationInput input,
            Rights rights) {
        this.funnel = funnel;
        this.promises = promises;
        this.interests = interests;
        this.colleagues = colleagues;
        this.input = input;
        this.rights = rights;
    }

    /**
     * @param months how far back; of another number than those offered the usual is meant
     * @param stage whose organisations are listed beneath; empty for none
     */
    @GetMapping("/hosts/relations")
    String show(
            @RequestParam(defaultValue = "") String months,
            @RequestParam(defaultValue = "") String stage,
            Model model) {
        int back = MONTHS.stream()
                .filter(one -> String.valueOf(one).equals(months))
                .findFirst()
                .orElse(USUAL);
        List<Reached> reached = funnel.within(input.today().minusMonths(back), input.today());
        Stage chosen = stage(stage);
        List<Promise> open = promises.open(null, MOST);
        model.addAttribute("months", MONTHS);
        model.addAttribute("back", back);
        model.addAttribute("counts", Funnel.counts(reached));
        model.addAttribute(
                "stages",
                Stream.of(Stage.values())
                        .filter(one -> one != Stage.PLACED || funnel.knowsPlaced())
                        .toList());
        model.addAttribute("stage", chosen);
        model.addAttribute(
                "behind",
                chosen == null
                        ? List.of()
                        : reached.stream()
                                .filter(one -> one.stage().compareTo(chosen) >= 0)
                                .toList());
        model.addAttribute("promises", open);
        model.addAttribute("names", names(open));
        model.addAttribute("interests", interests.open(MOST));
        model.addAttribute("mayChange", rights.may(Action.CHANGE_HOSTS, Subject.MUNICIPALITY));
        return "hosts/relations/overview";
    }

    private Map<UUID, String> names(List<Promise> open) {
        return colleagues.names(
                open.stream().map(promise -> promise.details().staffId()).collect(Collectors.toSet()));
    }

    private static @Nullable Stage stage(String code) {
        return Arrays.stream(Stage.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
