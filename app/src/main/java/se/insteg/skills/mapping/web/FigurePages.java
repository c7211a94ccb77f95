package se.insteg.skills.mapping.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Colleagues;
import se.insteg.kernel.Ids;
import se.insteg.planner.reading.BadCell;
import se.insteg.planner.reading.TypedText;
import se.insteg.skills.mapping.MappingFigures;
import se.insteg.skills.mapping.Remaps;
import se.insteg.skills.mapping.store.FigureTable;
import se.insteg.skills.peers.PeerFigures;

/** How many interviews were held, by whom and when; what people can; and whom it is time to ask again. */
@Controller
class FigurePages {
    private static final int FIRST_YEAR = 2015;

    private final MappingFigures figures;
    private final Remaps remaps;
    private final PeerFigures peers;
    private final Colleagues colleagues;

    FigurePages(MappingFigures figures, Remaps remaps, PeerFigures peers, Colleagues colleagues) {
        this.figures = figures;
        this.peers = peers;
        this.remaps = remaps;
        this.colleagues = colleagues;
    }

    @GetMapping("/mapping")
    String figures(Model model) {
        MappingFigures.Figures read = figures.read();
        List<HeldWeek.Leader> leaders = leaders(read.weeks());
        model.addAttribute("figures", read);
        model.addAttribute("peers", peers.read());
        model.addAttribute("leaders", leaders);
        model.addAttribute("weeks", weeks(read, leaders));
        return "skills/mapping/figures";
    }

    private List<HeldWeek.Leader> leaders(List<FigureTable.Count> counts) {
        Map<UUID, Integer> sums = new TreeMap<>();
        counts.forEach(count -> sums.merge(count.staff(), count.interviews(), Integer::sum));
        Map<UUID, String> names = colleagues.names(sums.keySet());
        return sums.entrySet().stream()
                .map(entry ->
                        new HeldWeek.Leader(entry.getKey(), names.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** Every week of the picture, also those without any. */
    private static List<HeldWeek> weeks(MappingFigures.Figures read, List<HeldWeek.Leader> leaders) {
        List<HeldWeek> weeks = new ArrayList<>();
        for (int i = 0; i < MappingFigures.WEEKS; i++) {
            LocalDate monday = read.from().plusWeeks(i);
            weeks.add(new HeldWeek(
                    monday,
                    leaders.stream()
                            .map(leader -> new HeldWeek.Part(leader, count(read, monday, leader)))
                            .toList()));
        }
        return weeks;
    }

    private static int count(MappingFigures.Figures read, LocalDate monday, HeldWeek.Leader leader) {
        return read.weeks().stream()
                .filter(count -> count.monday().equals(monday) && count.staff().equals(leader.id()))
                .mapToInt(FigureTable.Count::interviews)
                .sum();
    }

    @GetMapping("/mapping/week")
    String week(
            @RequestParam(defaultValue = "") String monday, @RequestParam(defaultValue = "") String who, Model model) {
        UUID staff = Ids.read(who);
        LocalDate day = day(monday);
        if (staff == null || day == null) {
            return "redirect:/mapping";
        }
        LocalDate begins = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        MappingFigures.Behind behind = figures.behind(begins, staff);
        model.addAttribute("monday", begins);
        model.addAttribute("who", colleagues.names(Set.of(staff)).getOrDefault(staff, ""));
        model.addAttribute("behind", behind);
        return "skills/mapping/week";
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return TypedText.date(typed, FIRST_YEAR, LocalDate.of(2100, 1, 1));
        } catch (BadCell unclear) {
            return null;
        }
    }

    @GetMapping("/mapping/again")
    String again(Model model) {
        List<Remaps.Waiting> due = remaps.due();
        Set<UUID> named = new HashSet<>();
        due.forEach(one -> {
            UUID by = one.interview().endedBy();
            if (by != null) {
                named.add(by);
            }
        });
        model.addAttribute("due", due);
        model.addAttribute("names", colleagues.names(named));
        return "skills/mapping/again";
    }
}
