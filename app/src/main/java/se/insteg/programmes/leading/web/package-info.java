/** Pages about participants who lead: the group's, and their own. */
@NullMarked
package se.insteg.programmes.leading.web;

import org.jspecify.annotations.NullMarked;
