package org.cadre.replies;

import java.io.IOException;

/** More came than was asked for. */
class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(int most) {
        super("more than " + most + " bytes");
    }
}
