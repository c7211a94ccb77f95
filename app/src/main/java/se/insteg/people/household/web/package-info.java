/** The pages about a person's household, relatives and guardians. */
@NullMarked
package se.insteg.people.household.web;

import org.jspecify.annotations.NullMarked;
