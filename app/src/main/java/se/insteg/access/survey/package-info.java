/**
 * How whoever has a slip answers a survey: without an account, without a session and without anybody looking up who it is.
 * What is asked, another room knows ({@link se.insteg.access.SurveyDoor}).
 */
@NullMarked
package se.insteg.access.survey;

import org.jspecify.annotations.NullMarked;
