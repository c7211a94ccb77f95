package se.insteg.planner.reading;

import java.util.List;

/** The columns of the table of people. */
enum PersonColumn implements Column {
    ID("id", "person id", "personid", "deltagar id", "deltagare id", "participant id"),
    NAME("namn", "name", "fullständigt namn", "full name"),
    BORN("född", "born", "födelsedatum", "födelsedag", "birth date", "date of birth"),
    LANGUAGES("språk", "languages", "language", "modersmål", "mother tongue"),
    SWEDISH("svenska", "swedish", "svenskanivå", "svenska nivå", "swedish level"),
    OCCUPATION("yrke", "occupation", "yrken", "occupations", "yrkeserfarenhet"),
    SKILLS("kompetens", "skills", "kompetenser", "färdigheter", "skill"),
    WISHES("önskar", "wishes", "önskemål", "önskat yrke", "önskade yrken", "wish"),
    HOME("ort", "home", "bostadsort", "hemort", "bor i"),
    LAT("lat", "latitud", "latitude"),
    LON("lon", "longitud", "longitude", "lng", "long"),
    MAX_TRAVEL("max restid", "max travel", "max restid minuter", "max travel minutes", "längsta restid"),
    BUSY("upptagen", "busy", "upptagna tider", "busy times"),
    WAITING_SINCE("väntar sedan", "waiting since", "väntat sedan", "i kö sedan"),
    HOUSEHOLD("hushåll", "household");

    private final List<String> names;

    PersonColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean mandatory() {
        return this == ID;
    }
}
