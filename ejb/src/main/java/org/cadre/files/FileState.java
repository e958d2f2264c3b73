package org.cadre.files;

/** Whether a file is handed on. */
public enum FileState {
    READY,
    /** The scanner did not answer yet. */
    HELD,
    /** The scanner found something, or could not be asked for too long; its bytes are gone. */
    REFUSED
}
