package se.insteg.programmes.store;

import org.springframework.stereotype.Component;
import se.insteg.programmes.Curriculum;
import tools.jackson.databind.json.JsonMapper;

/** Curricula as the database keeps them. */
@Component
public class CurriculumJson {
    private final JsonMapper json;

    CurriculumJson(JsonMapper json) {
        this.json = json;
    }

    String text(Curriculum curriculum) {
        return json.writeValueAsString(curriculum);
    }

    Curriculum curriculum(String text) {
        return json.readValue(text, Curriculum.class);
    }
}
