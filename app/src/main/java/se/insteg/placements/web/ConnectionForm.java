package se.insteg.placements.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.placements.LivePlans;
import se.insteg.planner.Alteration;
import se.insteg.planner.model.Connection;
import se.insteg.planner.model.Spot;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;

/** The form of "what if" for public transport that is missing: from a place where people live to one where offers are. */
public record ConnectionForm(List<Form.Option> from, List<Form.Option> to) {
    private static final int MOST_MINUTES = 4 * 60;
    private static final int LONGEST = 200;

    static ConnectionForm of(LivePlans.World world, Locale locale) {
        return new ConnectionForm(options(world.homes(), locale), options(world.workplaces(), locale));
    }

    /** Each place once, however its name is written. */
    private static List<Form.Option> options(List<Spot> spots, Locale locale) {
        TreeMap<String, String> names = new TreeMap<>();
        spots.stream()
                .filter(spot -> !spot.key().isEmpty())
                .forEach(spot ->
                        names.merge(spot.key(), spot.name(), (one, other) -> one.compareTo(other) < 0 ? one : other));
        return names.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getValue(), Collator.getInstance(locale)))
                .map(one -> Form.Option.text(one.getKey(), one.getValue()))
                .toList();
    }

    /** Whether there is anything to choose. */
    public boolean possible() {
        return !from.isEmpty() && !to.isEmpty();
    }

    /** What is supposed; empty when something is wrong, which the form says. */
    static Optional<Alteration> read(Form form, LivePlans.World world) {
        Fields fields = new Fields(form);
        List<Spot> homes = named(world.homes(), fields.line("from", LONGEST));
        List<Spot> places = named(world.workplaces(), fields.line("to", LONGEST));
        if (homes.isEmpty()) {
            fields.reject("from", "placements.whatIf.from.missing");
        }
        if (places.isEmpty()) {
            fields.reject("to", "placements.whatIf.to.missing");
        }
        Integer minutes = fields.typed("minutes", text -> TypedText.whole(text, 1, MOST_MINUTES));
        if (minutes == null && !form.rejected()) {
            minutes = estimated(homes, places);
            if (minutes == null) {
                fields.reject("minutes", "placements.whatIf.minutes.missing");
            }
        }
        return minutes == null || form.rejected()
                ? Optional.empty()
                : Optional.of(new Alteration.Connects(new Connection(
                        homes.getFirst().name(), places.getFirst().name(), minutes)));
    }

    private static List<Spot> named(List<Spot> spots, String key) {
        return spots.stream()
                .filter(spot -> !key.isEmpty() && spot.key().equals(key))
                .toList();
    }

    /** For the longest of the ways between them; null when nobody knows where they are. */
    private static @Nullable Integer estimated(List<Spot> homes, List<Spot> places) {
        List<Integer> minutes = new ArrayList<>();
        for (Spot home : homes) {
            for (Spot place : places) {
                if (Connection.isConceivable(home, place)) {
                    minutes.add(Connection.estimated(home, place).minutes());
                }
            }
        }
        return minutes.stream().max(Comparator.naturalOrder()).orElse(null);
    }
}
