package org.cadre.system.inside;

import java.io.IOException;
import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.cadre.clock.CompanyClock;

/** {@code POST /test-support/clock} with {@code advance=PT1H} puts the company's clock forward. */
@WebServlet("/clock")
public class ClockHandle extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CompanyClock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        clock.advance(Duration.parse(request.getParameter("advance")));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
