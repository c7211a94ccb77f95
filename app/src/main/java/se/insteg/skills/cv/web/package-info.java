/** Pages where a CV, a card and a portfolio are made and handed out. */
@NullMarked
package se.insteg.skills.cv.web;

import org.jspecify.annotations.NullMarked;
