package se.insteg.planner.reading;

import java.util.List;

/** The columns of the table of offers. */
enum OfferColumn implements Column {
    ID("id", "offer id", "erbjudande id", "erbjudande"),
    HOST("anordnare", "host", "praktikanordnare", "arbetsgivare", "employer"),
    OCCUPATION("yrke", "occupation", "yrken", "occupations"),
    SKILLS("kompetens", "skills", "kompetenser", "färdigheter", "skill"),
    SWEDISH("svenska", "min swedish", "lägsta svenska", "minsta svenska", "swedish", "svenskakrav", "minimum swedish"),
    SPOKEN("språk på plats", "languages spoken", "språk", "languages", "spoken languages", "språk på platsen"),
    SEATS("platser", "seats", "antal platser"),
    PLACE("ort", "place", "plats", "location"),
    LAT("lat", "latitud", "latitude"),
    LON("lon", "longitud", "longitude", "lng", "long"),
    HOURS("tider", "hours", "arbetstider", "working hours"),
    START("start", "startdatum", "start date", "börjar"),
    END("slut", "end", "slutdatum", "end date", "slutar"),
    MAX_SAME_LANGUAGE("max samma språk", "max same language"),
    MIN_AGE("minsta ålder", "min age", "lägsta ålder", "minimiålder", "minimum age");

    private final List<String> names;

    OfferColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean mandatory() {
        return this == ID || this == SEATS;
    }
}
