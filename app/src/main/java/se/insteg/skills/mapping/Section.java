package se.insteg.skills.mapping;

import java.util.List;

/** The questions about one topic. @param hidden not asked, and kept for the day it will be */
public record Section(Topic topic, Said title, boolean hidden, List<Question> questions) {
    public static final int MOST_QUESTIONS = 20;

    public Section {
        questions = List.copyOf(questions);
    }

    public Section with(List<Question> others) {
        return new Section(topic, title, hidden, others);
    }
}
