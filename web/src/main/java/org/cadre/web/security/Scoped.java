package org.cadre.web.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.cadre.scopes.Area;

/**
 * The area that a method of the API belongs to, said of itself or of its class. A GET needs the scope to read, everything
 * else the one to write.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Scoped {
    Area value();

    /** Whether it only reads though its method is none that does, since what it is asked with needs a body. */
    boolean onlyReads() default false;
}
