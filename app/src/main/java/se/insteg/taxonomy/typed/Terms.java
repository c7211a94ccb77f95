package se.insteg.taxonomy.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.LanguageNames;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.Spot;
import se.insteg.planner.reading.TypedText;

/** Fields that people and offers have in common, read alike. */
public final class Terms {
    public static final int MOST_OF_ONE_KIND = 20;
    public static final int LONGEST = 100;

    private Terms() {}

    public static @Nullable Language language(Fields fields, String field) {
        String text = fields.line(field, LONGEST);
        return text.isEmpty() ? null : LanguageNames.find(text);
    }

    public static List<Language> languages(Fields fields, String field) {
        return several(fields, field, LanguageNames::find);
    }

    /** By Insteg's own list alone; a code always means itself. */
    public static List<Occupation> occupations(Fields fields, String field) {
        return occupations(fields, field, OccupationCatalogue.starter());
    }

    /** @param catalogue what titles mean here, see {@link se.insteg.taxonomy.Catalogue#occupations} */
    public static List<Occupation> occupations(Fields fields, String field, OccupationCatalogue catalogue) {
        return several(fields, field, text -> catalogue.find(TypedText.latinDigits(text)));
    }

    public static List<Skill> skills(Fields fields, String field) {
        return several(fields, field, Skill::of);
    }

    /** Of the fields place, lat and lon; coordinates come both or not at all. */
    public static Spot spot(Fields fields) {
        Double lat = fields.typed("lat", text -> TypedText.degrees(text, 90));
        Double lon = fields.typed("lon", text -> TypedText.degrees(text, 180));
        if ((lat == null) != (lon == null) && !fields.rejected("lat") && !fields.rejected("lon")) {
            fields.reject(lat == null ? "lat" : "lon", "taxonomy.place.halfCoordinate");
        }
        String place = fields.line("place", LONGEST);
        return lat != null && lon != null ? Spot.of(place, lat, lon) : Spot.of(place, Double.NaN, Double.NaN);
    }

    /** Each once, in the order typed. */
    private static <T> List<T> several(Fields fields, String field, Function<String, T> meaning) {
        List<T> found = new ArrayList<>();
        for (String typed : fields.all(field)) {
            String text = TypedText.line(typed);
            if (text.length() > LONGEST) {
                fields.reject(field, "taxonomy.text.tooLong", LONGEST);
            } else if (!text.isEmpty()) {
                T one = meaning.apply(text);
                if (!found.contains(one)) {
                    found.add(one);
                }
            }
        }
        if (found.size() > MOST_OF_ONE_KIND) {
            fields.reject(field, "taxonomy.several.tooMany", MOST_OF_ONE_KIND);
        }
        return found;
    }
}
