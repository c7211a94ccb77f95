package se.insteg.skills.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an interview asks, from the first question to the last.
 *
 * @param sections one for each {@link Topic}, in their order
 * @param read languages somebody has read through whose mother tongue they are, besides Swedish
 */
public record Script(List<Section> sections, Set<String> read) {
    public Script {
        List<Section> given = sections;
        sections = Arrays.stream(Topic.values()).map(topic -> of(topic, given)).toList();
        read = Set.copyOf(read);
    }

    private static Section of(Topic topic, List<Section> given) {
        return given.stream()
                .filter(section -> section.topic() == topic)
                .findFirst()
                .orElseGet(() -> new Section(topic, Said.NOTHING, true, List.of()));
    }

    /** A question with the section it stands in. */
    public record Asked(Section section, Question question) {
        public String key() {
            return question.key();
        }
    }

    /** Sections that are not hidden and ask something. */
    public List<Section> shown() {
        return sections.stream()
                .filter(section -> !section.hidden() && !section.questions().isEmpty())
                .toList();
    }

    /** Every question that is asked, in order. */
    public List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        shown().forEach(section -> section.questions().forEach(question -> asked.add(new Asked(section, question))));
        return asked;
    }

    public Optional<Asked> find(String key) {
        return asked().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** Also of hidden sections. */
    public Optional<Question> question(String key) {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .filter(question -> question.key().equals(key))
                .findFirst();
    }

    public Section section(Topic topic) {
        return sections.get(topic.ordinal());
    }

    /** The question after this one; null after the last. */
    public @Nullable Asked after(String key) {
        return beside(key, 1);
    }

    /** The question before this one; null before the first. */
    public @Nullable Asked before(String key) {
        return beside(key, -1);
    }

    private @Nullable Asked beside(String key, int step) {
        List<Asked> asked = asked();
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).key().equals(key)) {
                int there = i + step;
                return there < 0 || there >= asked.size() ? null : asked.get(there);
            }
        }
        return null;
    }

    /** The place of a question among those asked, from 1; 0 for one that is not asked. */
    public int number(String key) {
        List<Asked> asked = asked();
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).key().equals(key)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Languages in which everything that is asked is written; Swedish is one. */
    public Set<String> languages() {
        Set<String> all = new TreeSet<>();
        sections.forEach(section -> section.questions()
                .forEach(question -> all.addAll(question.text().languages())));
        all.removeIf(tag -> !shown().stream().allMatch(section -> isIn(section, tag)));
        all.add(Said.SWEDISH);
        return all;
    }

    private static boolean isIn(Section section, String tag) {
        return section.title().languages().contains(tag)
                && section.questions().stream().allMatch(question -> question.isIn(tag));
    }

    /** Whether somebody has read the language through whose mother tongue it is. */
    public boolean isRead(String tag) {
        return tag.equals(Said.SWEDISH) || read.contains(tag);
    }

    /** The same with another section in place of the one about its topic. */
    public Script with(Section other) {
        return new Script(
                sections.stream()
                        .map(section -> section.topic() == other.topic() ? other : section)
                        .toList(),
                read);
    }
}
