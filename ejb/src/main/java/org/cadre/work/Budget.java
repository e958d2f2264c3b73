package org.cadre.work;

import java.math.BigDecimal;
import java.util.Currency;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/**
 * What a task may cost.
 *
 * @param amount from 0, at most two places behind the point
 * @param currency as ISO 4217
 */
public record Budget(BigDecimal amount, String currency) {
    private static final BigDecimal MOST = new BigDecimal("100000000");

    /** @throws BadInput naming `budget` or `currency` */
    public Budget {
        if (amount.signum() < 0 || amount.compareTo(MOST) > 0 || amount.stripTrailingZeros().scale() > 2)
            throw new BadInput("budget", amount.toPlainString(), Message.of("bad.amount"));
        try {
            currency = Currency.getInstance(currency.strip()).getCurrencyCode();
        } catch (IllegalArgumentException _) {
            throw new BadInput("currency", currency, Message.of("bad.currency"));
        }
    }

    /** @throws BadInput naming `budget` or `currency` */
    public static Budget of(String amount, String currency) {
        try {
            return new Budget(new BigDecimal(amount.strip()), currency);
        } catch (NumberFormatException _) {
            throw new BadInput("budget", amount, Message.of("bad.amount"));
        }
    }
}
