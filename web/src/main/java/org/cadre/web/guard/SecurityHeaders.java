package org.cadre.web.guard;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Puts the security headers on every answer, the container's own error pages included.
 *
 * <p>Pages and what the API tells are personal and never stored. Assets say themselves how long they keep.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders implements Filter {
    static final String CONTENT_SECURITY_POLICY = String.join("; ", "default-src 'none'", "script-src 'self'",
            "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'",
            "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answer) {
            answer.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            answer.setHeader("Referrer-Policy", "same-origin");
            answer.setHeader("X-Content-Type-Options", "nosniff");
            answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
            answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
            if (!asked.getRequestURI().startsWith(asked.getContextPath() + "/assets/")) {
                answer.setHeader("Cache-Control", "no-store");
            }
        }
        chain.doFilter(request, response);
    }
}
