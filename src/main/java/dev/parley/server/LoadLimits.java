package dev.parley.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Turns away what would be too much: with 503 when too many requests are being answered already, with 413 when one is
 * too large, which its length must tell beforehand.
 */
final class LoadLimits implements Filter {

    private final Semaphore places;
    private final long bytesAtMost;

    /**
     * @param requestsAtOnce how many are answered at the same time
     * @param bytesAtMost how large the body of a request may be
     */
    LoadLimits(int requestsAtOnce, long bytesAtMost) {
        places = new Semaphore(requestsAtOnce);
        this.bytesAtMost = bytesAtMost;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest http) || !(response instanceof HttpServletResponse answer)) {
            throw new ServletException("only HTTP is spoken here");
        }
        if (http.getHeader("Transfer-Encoding") != null) {
            refuse(answer, 411, "Tell the length of the request in Content-Length.");
            return;
        }
        if (http.getContentLengthLong() > bytesAtMost) {
            refuse(answer, 413, "The request is larger than %d bytes.".formatted(bytesAtMost));
            return;
        }
        if (!places.tryAcquire()) {
            answer.setHeader("Retry-After", "5");
            refuse(answer, 503, "Too many requests are being answered; try again in a few seconds.");
            return;
        }
        try {
            next.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().println(message);
    }
}
