/** The municipality's text, giving it to somebody, and reading it oneself. */
@NullMarked
package se.insteg.people.information.web;

import org.jspecify.annotations.NullMarked;
