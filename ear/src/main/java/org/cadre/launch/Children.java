package org.cadre.launch;

import java.io.IOException;

/** Starts a long-lived process and sees to it that it is stopped at the end. */
interface Children {
    Process start(ProcessBuilder command) throws IOException;
}
