package org.cadre.rulemaking;

import org.cadre.governance.NotFound;

public class RuleNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public RuleNotFound(String rule) {
        super("there is no rule " + rule);
    }
}
