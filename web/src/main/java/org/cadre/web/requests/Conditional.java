package org.cadre.web.requests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method that heeds `If-Match` by {@link Conditions}; the API's document tells so. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Conditional {
    /** Whether it must be sent, since what the caller has not seen would be lost. */
    boolean needed() default false;
}
