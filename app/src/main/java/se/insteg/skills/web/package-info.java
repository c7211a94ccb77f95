/** Pages about what people can. */
@NullMarked
package se.insteg.skills.web;

import org.jspecify.annotations.NullMarked;
