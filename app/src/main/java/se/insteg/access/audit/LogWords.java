package se.insteg.access.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Words;

/**
 * What stands in a row of the log, in the reader's own language: the grounds that the program writes have words in every
 * language; a reason that somebody typed is shown as typed. Ids that say nothing to a reader are left out.
 */
@Component
public class LogWords {
    private static final Map<String, String> GROUNDS = Map.ofEntries(
            Map.entry("ärende", "case"),
            Map.entry("lista", "list"),
            Map.entry("sökning", "search"),
            Map.entry("möjlig dubblett", "duplicate"),
            Map.entry("att göra", "todo"),
            Map.entry("egen referens", "reference"),
            Map.entry("granskning", "review"),
            Map.entry("egna spår", "ownTraces"),
            Map.entry("administration", "administration"),
            Map.entry("nödöppning", "glass"),
            Map.entry("gallring", "erasure"),
            Map.entry("registerutdrag", "access"),
            Map.entry("inloggning", "signIn"),
            Map.entry("utloggning", "signOut"),
            Map.entry("fel lösenord", "wrongPassword"),
            Map.entry("fel kod", "wrongCode"),
            Map.entry("eget konto", "ownAccount"),
            Map.entry("uppstart", "founding"),
            Map.entry("import", "import"),
            Map.entry("matchning", "matching"),
            Map.entry("praktikplatser", "offers"),
            Map.entry("länk till praktikplats", "hostLink"),
            Map.entry("aktivitetslista", "activities"),
            Map.entry("medarbetare", "peer"),
            Map.entry("sekretessförbindelse", "undertaking"),
            Map.entry("kartläggning med hjälp av en annan deltagare", "peerMapping"),
            Map.entry("svar på förslag", "answers"),
            Map.entry("Ingen i filen har skyddade personuppgifter", "nobodyProtected"));

    private static final Set<String> COUNTS = Set.of(
            "rows", "people", "deltagare", "new", "changed", "unchanged", "rejected", "skipped", "faults", "minutes");
    private static final List<String> FIELDS = List.of("people.field.", "hosts.field.", "hosts.offer.field.");

    /** How the deeds of participants who help others begin. */
    private static final Set<String> OF_PEERS = Set.of("PEER_MAPPING_", "PEER_LEAD_");

    private final MessageSource messages;

    LogWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param words of one thing that the row says @param among what the words end in, to be joined; often none */
    public record Detail(Words words, List<Words> among) {
        public Detail {
            among = List.copyOf(among);
        }
    }

    /** Whether a deed is one that a participant does about another, whom they help. Of who is neither staff nor the other. */
    public static boolean isOfPeers(String deed) {
        return OF_PEERS.stream().anyMatch(deed::startsWith);
    }

    /** Why it was done. */
    public static Words why(String ground) {
        String key = GROUNDS.get(ground);
        return key == null ? typed(ground) : Words.of("access.log.why." + key);
    }

    /** What the row says besides; none when it says nothing a reader can use. */
    public List<Detail> details(String written) {
        List<Detail> details = new ArrayList<>();
        for (String pair : written.split("[ ,](?=[a-z]+=)")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                add(pair.substring(0, equals), pair.substring(equals + 1), details);
            }
        }
        return details;
    }

    private void add(String key, String value, List<Detail> details) {
        switch (key) {
            case "fields" ->
                details.add(new Detail(
                        Words.of("access.log.fields"),
                        Arrays.stream(value.split(",")).map(this::field).toList()));
            case "role" -> details.add(new Detail(Words.of("access.log.role"), List.of(role(value))));
            case "ends" -> details.add(new Detail(Words.of("access.log.ends", value), List.of()));
            case "kind" -> details.add(new Detail(Words.of("access.log.kind"), List.of(kind(value))));
            case "why" -> details.add(new Detail(Words.of("access.log.besides"), List.of(why(value))));
            default -> {
                if (COUNTS.contains(key) && value.matches("[0-9]{1,9}")) {
                    details.add(new Detail(Words.of("access.log.count." + key, Long.parseLong(value)), List.of()));
                }
            }
        }
    }

    private Words field(String name) {
        return FIELDS.stream()
                .map(prefix -> prefix + name)
                .filter(this::known)
                .findFirst()
                .map(Words::of)
                .orElseGet(() -> typed(name));
    }

    private Words role(String name) {
        String key = "access.role." + name;
        return known(key) ? Words.of(key) : typed(name);
    }

    private Words kind(String name) {
        String key = "access.log.kind." + name;
        return known(key) ? Words.of(key) : typed(name);
    }

    private boolean known(String key) {
        String found = messages.getMessage(key, null, "", Locale.of("sv"));
        return found != null && !found.isEmpty();
    }

    private static Words typed(String text) {
        return Words.of("access.log.text", text);
    }
}
