/** The pages of the rules: what applied on a day, and what one rule has said through the years. */
@NullMarked
package se.insteg.rules.web;

import org.jspecify.annotations.NullMarked;
