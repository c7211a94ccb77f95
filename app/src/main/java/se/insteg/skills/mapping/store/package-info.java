/** The tables of templates, interviews and answers; knows nothing of rights. */
@NullMarked
package se.insteg.skills.mapping.store;

import org.jspecify.annotations.NullMarked;
