package se.insteg.surveys;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.ui.Language;
import se.insteg.ui.Messages;

/** The questions that Insteg brings along, written out in every language that the pages speak. */
@Component
public class Questions {
    private final Messages messages;

    Questions(Messages messages) {
        this.messages = messages;
    }

    /** As a survey keeps them. */
    List<Question> of(Template template) {
        return template.questions().stream().map(this::question).toList();
    }

    private Question question(Template.Spec spec) {
        return new Question(
                spec.key(),
                spec.kind(),
                said("surveys.ask." + spec.key()),
                spec.choices().stream()
                        .map(choice -> new Question.Choice(choice, said(key(spec, choice))))
                        .toList(),
                spec.goodFrom());
    }

    private static String key(Template.Spec spec, String choice) {
        if (spec.kind() == Question.Kind.FACES) {
            return "surveys.scale." + spec.scale() + "." + choice;
        }
        return spec.choices().equals(Question.YES_OR_NO)
                ? "surveys.choice." + choice
                : "surveys.choice." + spec.key() + "." + choice;
    }

    /** Five faces, from not at all to wholly. */
    public List<Question.Choice> faces() {
        return Question.FACES.stream()
                .map(face -> new Question.Choice(face, said("surveys.scale.agree." + face)))
                .toList();
    }

    public List<Question.Choice> yesOrNo() {
        return Question.YES_OR_NO.stream()
                .map(one -> new Question.Choice(one, said("surveys.choice." + one)))
                .toList();
    }

    /** BCP 47 tags, Swedish first. */
    public List<String> languages() {
        return messages.languages().stream().map(Language::tag).toList();
    }

    private Map<String, String> said(String key) {
        return messages.languages().stream()
                .collect(Collectors.toMap(Language::tag, language -> messages.say(language, key)));
    }
}
