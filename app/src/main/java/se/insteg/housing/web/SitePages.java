package se.insteg.housing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.housing.Occupancy;
import se.insteg.housing.Site;
import se.insteg.housing.Sites;
import se.insteg.housing.Stays;
import se.insteg.housing.web.SiteViews.Line;
import se.insteg.housing.web.SiteViews.Moving;
import se.insteg.housing.web.SiteViews.Span;
import se.insteg.planner.output.XlsxList;
import se.insteg.ui.XlsxDownload;

/** The accommodations, how full they are, and who lives there. */
@Controller
class SitePages {
    private static final Set<String> DONE = Set.of("registered", "changed", "places", "counted", "moved");
    private static final Locale SWEDISH = Locale.of("sv");

    private static final List<XlsxList.Column> COLUMNS = List.of(
            new XlsxList.Column("boende", 28),
            new XlsxList.Column("sort", 18),
            new XlsxList.Column("ort", 18),
            new XlsxList.Column("driver", 24),
            new XlsxList.Column("dag", 12),
            new XlsxList.Column("personer", 10),
            new XlsxList.Column("platser", 10),
            new XlsxList.Column("räknat på plats", 16));

    private final Sites sites;
    private final Stays stays;
    private final Rights rights;
    private final MessageSource messages;
    private final Clock clock;

    SitePages(Sites sites, Stays stays, Rights rights, MessageSource messages, Clock clock) {
        this.sites = sites;
        this.stays = stays;
        this.rights = rights;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/housing")
    String list(
            @RequestParam(defaultValue = "") String span, @RequestParam(defaultValue = "") String done, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Site> all = sites.all();
        List<Line> lines = new ArrayList<>();
        if (!all.isEmpty()) {
            LocalDate from = Span.of(span).from(sites.first(), today);
            Map<Site, Occupancy> nights = sites.occupancy(all, from, today);
            nights.forEach((site, one) ->
                    lines.add(new Line(site, one.last().people(), one.last().places(), one.peak())));
            model.addAttribute("picture", new OccupancyPicture(Occupancy.sum(List.copyOf(nights.values()))));
        }
        model.addAttribute("lines", lines);
        model.addAttribute("span", Span.of(span));
        model.addAttribute("mayChange", rights.may(Action.CHANGE_HOUSING, Subject.MUNICIPALITY));
        model.addAttribute("mayExport", rights.may(Action.EXPORT_HOUSING, Subject.MUNICIPALITY));
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return "housing/sites";
    }

    @GetMapping("/housing/sites/{siteId}")
    String show(
            @PathVariable UUID siteId,
            @RequestParam(defaultValue = "") String span,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        Site site = sites.find(siteId);
        Occupancy nights = sites.occupancy(List.of(site), Span.of(span).from(sites.first(), today), today)
                .values()
                .iterator()
                .next();
        model.addAttribute("site", site);
        model.addAttribute("picture", new OccupancyPicture(nights));
        model.addAttribute("span", Span.of(span));
        model.addAttribute("residents", stays.at(site, today));
        model.addAttribute("mayChange", rights.may(Action.CHANGE_HOUSING, Subject.MUNICIPALITY));
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return "housing/site";
    }

    /** Who moves in and out: two weeks back, two ahead. */
    @GetMapping("/housing/moves")
    String moves(Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = today.minusDays(14);
        LocalDate to = today.plusDays(14);
        List<Moving> moves = new ArrayList<>();
        for (Stays.Resident one : stays.moving(from, to)) {
            LocalDate starts = one.stay().starts();
            LocalDate ends = one.stay().ends();
            if (!starts.isBefore(from) && !starts.isAfter(to)) {
                moves.add(new Moving(starts, true, one));
            }
            if (ends != null && !ends.isBefore(from) && !ends.isAfter(to)) {
                moves.add(new Moving(ends, false, one));
            }
        }
        moves.sort(Comparator.comparing(Moving::day).reversed().thenComparing(Moving::in));
        model.addAttribute("moves", moves);
        return "housing/moves";
    }

    /** Every night of every site as a spreadsheet; nobody is in it. */
    @GetMapping("/housing/export")
    void export(HttpServletResponse response) {
        sites.exported();
        LocalDate today = LocalDate.now(clock);
        Map<Site, Occupancy> all = sites.occupancy(sites.all(), Span.ALL.from(sites.first(), today), today);
        XlsxDownload.send(response, "belaggning-" + today, "Beläggning", COLUMNS, list -> {
            for (Map.Entry<Site, Occupancy> one : all.entrySet()) {
                for (Occupancy.Night night : one.getValue().nights()) {
                    write(one.getKey(), night, list);
                }
            }
        });
    }

    private void write(Site site, Occupancy.Night night, XlsxList list) {
        list.row(
                site.name(),
                messages.getMessage("housing.kind." + site.details().kind().code(), null, SWEDISH),
                site.details().place(),
                site.details().operator(),
                night.day(),
                night.people(),
                night.places(),
                night.counted() ? "ja" : "");
    }
}
