/** The pages of a person's documents. */
@NullMarked
package se.insteg.people.documents.web;

import org.jspecify.annotations.NullMarked;
