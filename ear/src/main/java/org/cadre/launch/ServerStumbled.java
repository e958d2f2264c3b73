package org.cadre.launch;

/** The server failed over itself, not over the application: it may work when started again. */
final class ServerStumbled extends StartFailed {
    private static final long serialVersionUID = 1L;

    ServerStumbled(String sentence) {
        super(sentence);
    }
}
