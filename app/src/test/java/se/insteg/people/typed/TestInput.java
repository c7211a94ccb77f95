package se.insteg.people.typed;

import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.taxonomy.TestMunicipalities;

/** The reader of forms, without Spring. */
public final class TestInput {
    private TestInput() {}

    public static PersonInput make() {
        return new PersonInput(TestMunicipalities.read(), OccupationCatalogue::starter);
    }
}
