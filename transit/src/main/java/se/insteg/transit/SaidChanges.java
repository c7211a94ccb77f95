package se.insteg.transit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;
import org.onebusaway.gtfs.model.AgencyAndId;
import org.onebusaway.gtfs.model.Transfer;

/** What a feed says of changes between stops: how long one takes, or that it cannot be done. Said of a station it holds for all its platforms. */
final class SaidChanges {
    private static final int IMPOSSIBLE = 3;
    private static final int TIMED = 2;

    private SaidChanges() {}

    static Map<Changes.Pair, Integer> of(GtfsDaoImpl feed, Map<AgencyAndId, Integer> stopIndex) {
        Map<String, List<Integer>> members = new TreeMap<>();
        for (org.onebusaway.gtfs.model.Stop stop : feed.getAllStops()) {
            Integer index = stopIndex.get(stop.getId());
            if (index != null) {
                members.computeIfAbsent(stop.getId().getId(), id -> new ArrayList<>())
                        .add(index);
                if (stop.getParentStation() != null) {
                    members.computeIfAbsent(stop.getParentStation(), id -> new ArrayList<>())
                            .add(index);
                }
            }
        }
        Map<Changes.Pair, Integer> said = new HashMap<>();
        for (Transfer transfer : feed.getAllTransfers()) {
            boolean general = transfer.getFromTrip() == null
                    && transfer.getFromRoute() == null
                    && transfer.getToTrip() == null
                    && transfer.getToRoute() == null
                    && transfer.getFromStop() != null
                    && transfer.getToStop() != null;
            boolean tells = transfer.getTransferType() == IMPOSSIBLE
                    || transfer.getTransferType() == TIMED && transfer.getMinTransferTime() >= 0;
            if (general && tells) {
                int seconds =
                        transfer.getTransferType() == IMPOSSIBLE ? Changes.IMPOSSIBLE : transfer.getMinTransferTime();
                for (int from :
                        members.getOrDefault(transfer.getFromStop().getId().getId(), List.of())) {
                    for (int to :
                            members.getOrDefault(transfer.getToStop().getId().getId(), List.of())) {
                        said.put(new Changes.Pair(from, to), seconds);
                    }
                }
            }
        }
        return said;
    }
}
