/** Pages about who may see a protected person. */
@NullMarked
package se.insteg.people.handlers.web;

import org.jspecify.annotations.NullMarked;
