package org.cadre.web.operation;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Names each request and measures it. The thread bears the name meanwhile, so that it stands in every line that is logged
 * on it, whoever logs.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Requests implements Filter {
    /** The request's attribute that carries its id. */
    public static final String ID = "cadre.request";
    private static final Logger LOG = System.getLogger(Requests.class.getName());

    @Inject
    RequestTimes times;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answer
                && asked.getAttribute(ID) == null) {
            String id = RequestId.of(asked);
            asked.setAttribute(ID, id);
            answer.setHeader(RequestId.HEADER, id);
            var thread = Thread.currentThread();
            String name = thread.getName();
            thread.setName("request " + id);
            try {
                measured(asked, answer, chain);
            } finally {
                thread.setName(name);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private void measured(HttpServletRequest asked, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        long began = System.nanoTime();
        int status = 500; // where the chain throws
        try {
            chain.doFilter(asked, answer);
            status = answer.getStatus();
        } finally {
            var took = Duration.ofNanos(System.nanoTime() - began);
            String route = Routes.of(asked);
            times.took(asked.getMethod(), route, status, took);
            LOG.log(Level.DEBUG, "{0} {1} {2} {3} ms", asked.getMethod(), route, status, took.toMillis());
        }
    }
}
