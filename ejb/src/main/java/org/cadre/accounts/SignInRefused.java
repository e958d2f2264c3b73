package org.cadre.accounts;

/** Mail and password do not fit, or the account is locked for a while; which of them is not told. */
public class SignInRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    SignInRefused() {
        super("mail and password do not fit, or there were too many tries");
    }
}
