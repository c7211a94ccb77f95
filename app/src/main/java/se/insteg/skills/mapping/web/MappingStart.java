package se.insteg.skills.mapping.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;
import se.insteg.skills.mapping.MappingFigures;
import se.insteg.skills.mapping.Remaps;

/** Interviews to go on with, own mappings to go through, people to ask again; and how many were held. */
@Component
@Order(20)
class MappingStart implements StartPlug {
    /** As many of each as the start page shows. */
    static final int MOST = 8;

    private final Remaps remaps;
    private final MappingFigures figures;
    private final Clock clock;

    MappingStart(Remaps remaps, MappingFigures figures, Clock clock) {
        this.remaps = remaps;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        List<StartItem> items = new ArrayList<>();
        if (viewer.may(Action.MAP_PERSON.name())) {
            remaps.mineOpen().stream().limit(MOST).forEach(one -> items.add(open(one)));
            remaps.sent().stream().limit(MOST).forEach(one -> items.add(sent(one)));
            remaps.mineDue().stream().limit(MOST).forEach(one -> items.add(due(one)));
            items.add(new StartItem.Way(
                    "/mapping/again",
                    Words.of("skills.mapping.again.title"),
                    Words.of("skills.mapping.again.way", Remaps.DAYS)));
        }
        if (viewer.may(Action.SEE_MAPPING_FIGURES.name())) {
            items.add(new StartItem.Figure(figures.all(), Words.of("skills.mapping.figure"), "/mapping"));
        }
        if (viewer.may(Action.BUILD_TEMPLATES.name())) {
            items.add(new StartItem.Way(
                    "/mapping/templates",
                    Words.of("skills.mapping.templates"),
                    Words.of("skills.mapping.templates.way")));
        }
        return items;
    }

    private static String name(Remaps.Waiting one) {
        return one.person().details().identity().name();
    }

    private StartItem open(Remaps.Waiting one) {
        return new StartItem.Work(
                When.TODAY,
                Words.of("skills.mapping.todo.open"),
                name(one),
                LocalDate.ofInstant(one.interview().touchedAt(), clock.getZone()),
                null,
                Step.open(
                        MappingPages.path(one.person().id(), one.interview().id()) + "/step",
                        Words.of("skills.mapping.continue")));
    }

    private StartItem sent(Remaps.Waiting one) {
        return new StartItem.Work(
                When.TODAY,
                Words.of("skills.mapping.todo.sent"),
                name(one),
                LocalDate.ofInstant(one.interview().touchedAt(), clock.getZone()),
                null,
                Step.open(
                        MappingPages.path(one.person().id(), one.interview().id()) + "/confirm",
                        Words.of("skills.mapping.goThrough")));
    }

    private static StartItem due(Remaps.Waiting one) {
        return new StartItem.Work(
                When.THIS_WEEK,
                Words.of("skills.mapping.todo.again"),
                name(one),
                one.again(),
                null,
                Step.open(MappingPages.path(one.person().id()) + "#begin", Words.of("skills.mapping.todo.again.do")));
    }
}
