package org.cadre.asks;

/** WAITING for approvals, RETURNED to its asker, REFUSED by an approver or a rule, RELEASED as an ask, or WITHDRAWN. */
public enum HeldState {
    WAITING, RETURNED, REFUSED, RELEASED, WITHDRAWN
}
