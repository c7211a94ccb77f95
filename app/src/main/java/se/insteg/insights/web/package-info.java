/** Pages about initiatives, their targets and the report to the board. */
@NullMarked
package se.insteg.insights.web;

import org.jspecify.annotations.NullMarked;
