/** The pages of templates and interviews, the staff's and the participant's own. */
@NullMarked
package se.insteg.skills.mapping.web;

import org.jspecify.annotations.NullMarked;
