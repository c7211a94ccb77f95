package se.insteg.community.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.community.Activities;
import se.insteg.community.Activity;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;

/** On the start page: an association has sent something, and it waits to be read. */
@Component
@Order(32)
class CommunityStart implements StartPlug {
    private final Activities activities;
    private final Clock clock;

    CommunityStart(Activities activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        return viewer.may(Action.MODERATE_ACTIVITIES.name())
                ? activities.waiting().stream().<StartItem>map(this::work).toList()
                : List.of();
    }

    private StartItem work(Activity activity) {
        LocalDate since = LocalDate.ofInstant(activity.newest().sentAt(), clock.getZone());
        return new StartItem.Work(
                When.THIS_WEEK,
                Words.of(activity.shown() == null ? "community.start.new" : "community.start.changed"),
                activity.newest().details().title(),
                since,
                null,
                Step.open("/community/activities/" + activity.id(), Words.of("community.start.do")));
    }
}
