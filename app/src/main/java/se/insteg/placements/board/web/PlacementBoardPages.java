package se.insteg.placements.board.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Colleagues;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.placements.board.BoardFilter;
import se.insteg.placements.board.Column;
import se.insteg.placements.board.PlaceCard;
import se.insteg.placements.board.PlacementBoard;

/** Everybody on the way through a placement, in columns; on a phone one column at a time. */
@Controller
class PlacementBoardPages {
    private final PlacementBoard board;
    private final Colleagues colleagues;

    PlacementBoardPages(PlacementBoard board, Colleagues colleagues) {
        this.board = board;
        this.colleagues = colleagues;
    }

    @GetMapping("/placements/board")
    String show(
            Form form,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "") String whole,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String moved,
            Model model) {
        Column asked = Column.of(column).orElse(null);
        boolean alone = asked != null && whole.equals("yes");
        PlacementBoard.Seen seen = board.read(BoardFilter.of(form), alone ? asked : null, Ids.read(at));
        PlaceCard card = seen.at();
        model.addAttribute("seen", seen);
        model.addAttribute("alone", alone);
        model.addAttribute(
                "chosen", card != null && asked == null ? card.column() : asked == null ? first(seen) : asked);
        model.addAttribute("moved", card != null && moved.equals("yes"));
        model.addAttribute("form", seen.filter().form());
        model.addAttribute("handlers", options(colleagues.names(seen.handlers())));
        model.addAttribute("hosts", options(seen.hosts()));
        return "placements/board/board";
    }

    /** What a phone shows before anybody has chosen: the first column that holds anybody. */
    private static Column first(PlacementBoard.Seen seen) {
        return seen.lanes().stream()
                .filter(lane -> lane.count() > 0)
                .map(PlacementBoard.Lane::column)
                .findFirst()
                .orElse(Column.MATCH);
    }

    private static List<Form.Option> options(Map<UUID, String> names) {
        Stream<Map.Entry<UUID, String>> sorted = names.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue, String::compareToIgnoreCase));
        return sorted.map(one -> Form.Option.text(one.getKey().toString(), one.getValue()))
                .toList();
    }
}
