/**
 * What participants say themselves, without anybody knowing who said what: surveys in their languages, with faces instead of
 * figures, on a phone or on paper (TRE-08, LEK-18, MAR-02, MAR-17).
 *
 * <p>{@link se.insteg.surveys.Surveys} is the door for the staff: makes a survey from a template, opens it with as many slips as
 * people are invited, closes it, and only then tells what was said. {@link se.insteg.surveys.Papers} takes in what was answered
 * on paper. Whoever has a slip answers by {@link se.insteg.access.SurveyDoor}, signed in nowhere.
 *
 * <p>No answer is kept: each is a mark in a count ({@code surveys.tally}), and a slip that was used is no more than used
 * (decision 3401). Every number that is told is a sum of counts of five or more, or of nobody (decision 3402).
 */
@ApplicationModule(
        displayName = "surveys",
        allowedDependencies = {"kernel", "access", "ui", "programmes", "taxonomy", "taxonomy :: typed"})
@NullMarked
package se.insteg.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
