package se.insteg.skills.mapping.store;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.insteg.skills.mapping.Answer;
import se.insteg.skills.mapping.Question;
import se.insteg.skills.mapping.Script;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Scripts and answers as the database keeps them. */
@Component
public class ScriptJson {
    private final JsonMapper json;

    ScriptJson(JsonMapper json) {
        this.json = json;
    }

    public String text(Script script) {
        return json.writeValueAsString(script);
    }

    public Script script(String text) {
        return json.readValue(text, Script.class);
    }

    String text(Answer answer) {
        return json.writeValueAsString(answer);
    }

    Answer answer(String text) {
        return json.readValue(text, Answer.class);
    }

    /** Answers by question, kept together. */
    public String text(Map<String, Answer> answers) {
        return json.writeValueAsString(answers);
    }

    public Map<String, Answer> answers(String text) {
        return json.readValue(text, new TypeReference<Map<String, Answer>>() {});
    }

    /** Tells two states of a question apart: the same for the same, and short enough for a form. */
    public String mark(Question question) {
        return Integer.toHexString(json.writeValueAsString(question).hashCode());
    }
}
