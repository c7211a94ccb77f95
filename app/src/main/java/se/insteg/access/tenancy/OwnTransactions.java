package se.insteg.access.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * These pages run outside the request's transaction and begin their own: before sign-in the municipality is not known,
 * and a refused attempt must be counted although everything else is undone. Never around a page that shows people.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnTransactions {}
