package se.insteg.surveys.web;

/**
 * What is printed on a slip.
 *
 * @param code in groups of four
 * @param viewBox, path of the QR code that leads to the survey with it
 */
public record SurveySlip(String code, String viewBox, String path) {}
