package se.insteg.planner.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import se.insteg.planner.Plan;
import se.insteg.planner.criteria.Reason;
import se.insteg.planner.wording.Message;
import se.insteg.planner.wording.Sayable;
import se.insteg.planner.wording.Wording;

/** Writes the plan as a workbook for people: who goes where and why, who does not, the offers, and the rejected rows. */
final class XlsxPlan {
    private final Report report;
    private final Plan plan;
    private final Wording wording;

    private XlsxPlan(Report report, Wording wording) {
        this.report = report;
        this.plan = report.plan();
        this.wording = wording;
    }

    static void write(Report report, Wording wording, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Insteg", "1.0")) {
            new XlsxPlan(report, wording).sheets(workbook);
        }
    }

    private void sheets(Workbook workbook) throws IOException {
        placements(sheet(workbook, "placements"));
        unplaced(sheet(workbook, "unplaced"));
        offers(sheet(workbook, "offers"));
        rejected(sheet(workbook, "rejected"));
        notes(sheet(workbook, "notes"));
    }

    private XlsxSheet sheet(Workbook workbook, String name) {
        return new XlsxSheet(workbook.newWorksheet(wording.say("sheet." + name)));
    }

    private String title(String column) {
        return wording.say("column." + column);
    }

    private void placements(XlsxSheet sheet) throws IOException {
        sheet.header(
                List.of(
                        title("person"),
                        title("name"),
                        title("offer"),
                        title("host"),
                        title("occupation"),
                        title("place"),
                        title("points"),
                        title("reasons"),
                        title("musts")),
                14,
                24,
                14,
                28,
                26,
                16,
                9,
                90,
                90);
        for (var placement : plan.placements()) {
            var offer = placement.offer();
            sheet.row(
                    placement.person().id(),
                    placement.person().name(),
                    offer.id(),
                    offer.host(),
                    occupations(offer.occupations()),
                    offer.place().name(),
                    placement.points(),
                    points(placement.reasons()),
                    musts(placement.reasons()));
        }
        sheet.finish();
    }

    private String occupations(List<? extends Sayable> occupations) {
        return String.join(
                ", ", occupations.stream().map(one -> one.in(wording.locale())).toList());
    }

    /** What gives points, the most first. */
    private String points(List<Reason> reasons) {
        return lines(reasons.stream()
                .filter(reason -> reason.kind() == Reason.Kind.POINTS)
                .sorted((a, b) -> Integer.compare(b.points(), a.points()))
                .map(reason -> wording.say("reason.points", criterion(reason), reason.points(), reason.evidence())));
    }

    private String musts(List<Reason> reasons) {
        return lines(reasons.stream()
                .filter(reason -> reason.kind() == Reason.Kind.MUST)
                .map(reason -> wording.say(
                        "reason.must",
                        criterion(reason),
                        Message.of("must." + (reason.met() == null ? "unknown" : reason.met())),
                        reason.evidence())));
    }

    private static String lines(Stream<String> lines) {
        return String.join("\n", lines.toList());
    }

    private Message criterion(Reason reason) {
        return Message.of("criterion." + reason.criterion());
    }

    private void unplaced(XlsxSheet sheet) throws IOException {
        sheet.header(
                List.of(
                        title("person"),
                        title("name"),
                        title("because"),
                        wording.say("column.nearest", 1),
                        wording.say("column.nearest", 2),
                        wording.say("column.nearest", 3)),
                14,
                24,
                60,
                60,
                60,
                60);
        for (var unplaced : plan.unplaced()) {
            List<Object> cells = new ArrayList<>(
                    List.of(unplaced.person().id(), unplaced.person().name(), wording.say(unplaced.because())));
            for (var near : unplaced.nearest()) {
                var blockers = near.blockers().stream()
                        .map(Reason::evidence)
                        .map(wording::say)
                        .toList();
                var offer = near.offer().id()
                        + (near.offer().host().isEmpty()
                                ? ""
                                : ", " + near.offer().host());
                cells.add(wording.say("near", offer, String.join("; ", blockers)));
            }
            sheet.row(cells.toArray());
        }
        sheet.finish();
    }

    private void offers(XlsxSheet sheet) throws IOException {
        Map<String, List<String>> placed = new HashMap<>();
        for (var placement : plan.placements()) {
            placed.computeIfAbsent(placement.offer().id(), id -> new ArrayList<>())
                    .add(placement.person().id());
        }
        sheet.header(
                List.of(
                        title("offer"),
                        title("host"),
                        title("occupation"),
                        title("place"),
                        title("seats"),
                        title("taken"),
                        title("free"),
                        title("placedPeople")),
                14,
                28,
                30,
                16,
                9,
                9,
                9,
                50);
        for (var offer : plan.offers()) {
            var here = placed.getOrDefault(offer.id(), List.of());
            sheet.row(
                    offer.id(),
                    offer.host(),
                    occupations(offer.occupations()),
                    offer.place().name(),
                    offer.seats(),
                    here.size(),
                    offer.seats() - here.size(),
                    String.join(", ", here));
        }
        sheet.finish();
    }

    private void rejected(XlsxSheet sheet) throws IOException {
        sheet.header(
                List.of(
                        title("file"),
                        title("row"),
                        title("column"),
                        title("value"),
                        title("problem"),
                        title("remedy")),
                24,
                8,
                18,
                30,
                50,
                70);
        for (var row : report.rejected()) {
            sheet.row(
                    row.file(),
                    row.row(),
                    row.column(),
                    row.value(),
                    wording.say(row.problem()),
                    wording.say(row.remedy()));
        }
        sheet.finish();
    }

    private void notes(XlsxSheet sheet) throws IOException {
        sheet.header(List.of(title("note")), 120);
        for (var line : Summary.figures(report, wording)) {
            sheet.row(line);
        }
        for (var note : report.notes()) {
            sheet.row(wording.say(note));
        }
        sheet.finish();
    }
}
