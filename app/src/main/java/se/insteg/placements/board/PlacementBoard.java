package se.insteg.placements.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;

/** The board of the one who is signed in: MATCH, and of each person what KEEP_PLACEMENTS or PROPOSE_PLACEMENT reaches. */
@Component
public class PlacementBoard {
    /** As many cards as a column shows beside the others. */
    public static final int SHOWN = 8;

    /** As many as it shows alone. */
    public static final int WHOLE = 200;

    private final Slots slots;
    private final Cards cards;
    private final Rights rights;
    private final CurrentStaff current;

    PlacementBoard(Slots slots, Cards cards, Rights rights, CurrentStaff current) {
        this.slots = slots;
        this.cards = cards;
        this.rights = rights;
        this.current = current;
    }

    /** A column. @param count of all that are let through, also those that are not shown */
    public record Lane(Column column, int count, List<PlaceCard> cards) {
        public int more() {
            return count - cards.size();
        }
    }

    /**
     * What is seen.
     *
     * @param filter as it was understood
     * @param handlers those whose cases are on the board
     * @param hosts on the board, with their names
     * @param at the card that was asked for; null when it is not there
     * @param people how many cards there are before anything was narrowed
     */
    public record Seen(
            List<Lane> lanes,
            BoardFilter filter,
            Set<UUID> handlers,
            Map<UUID, String> hosts,
            @Nullable PlaceCard at,
            int people) {}

    /**
     * @param alone the only column, with more of it; null for all of them
     * @param at a placement, a proposal or a person whose card is shown first of its column; null for none
     */
    public Seen read(BoardFilter asked, @Nullable Column alone, @Nullable UUID at) {
        rights.require(Action.MATCH, Subject.MUNICIPALITY);
        List<Slot> all = slots.all();
        UUID me = current.require().staffId();
        BoardFilter filter = asked.ownIfUnsaid(
                me, all.stream().anyMatch(slot -> me.equals(slot.person().caseworkerId())));
        List<Slot> through = all.stream().filter(filter::lets).toList();
        Slot first = first(through, at);
        Map<Column, List<Slot>> byColumn =
                through.stream().collect(Collectors.groupingBy(Slot::column, TreeMap::new, Collectors.toList()));
        List<Slot> shown = new ArrayList<>();
        for (Column column : Column.values()) {
            if (alone == null || alone == column) {
                List<Slot> here = new ArrayList<>(byColumn.getOrDefault(column, List.of()));
                if (first != null && first.column() == column) {
                    here.remove(first);
                    here.addFirst(first);
                }
                shown.addAll(here.subList(0, Math.min(here.size(), alone == null ? SHOWN : WHOLE)));
            }
        }
        List<PlaceCard> named = cards.of(shown, filter);
        List<Lane> lanes = new ArrayList<>();
        for (Column column : Column.values()) {
            lanes.add(new Lane(
                    column,
                    byColumn.getOrDefault(column, List.of()).size(),
                    named.stream().filter(card -> card.column() == column).toList()));
        }
        return new Seen(
                lanes,
                filter,
                handlers(all),
                hosts(all),
                first == null
                        ? null
                        : named.stream()
                                .filter(card -> card.id().equals(first.id()))
                                .findFirst()
                                .orElse(null),
                all.size());
    }

    private static @Nullable Slot first(List<Slot> through, @Nullable UUID at) {
        return through.stream()
                .filter(slot -> slot.id().equals(at))
                .findFirst()
                .or(() -> through.stream()
                        .filter(slot -> slot.person().id().equals(at))
                        .findFirst())
                .orElse(null);
    }

    private static Set<UUID> handlers(List<Slot> all) {
        Set<UUID> handlers = new HashSet<>();
        all.forEach(slot -> {
            UUID caseworker = slot.person().caseworkerId();
            if (caseworker != null) {
                handlers.add(caseworker);
            }
        });
        return handlers;
    }

    private static Map<UUID, String> hosts(List<Slot> all) {
        Map<UUID, String> hosts = new HashMap<>();
        all.forEach(slot -> {
            UUID host = slot.hostId();
            if (host != null) {
                hosts.put(host, slot.host());
            }
        });
        return hosts;
    }
}
