package org.cadre.services;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.cadre.accounts.TokenWish;
import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.people.WallId;
import org.cadre.scopes.Scope;

/**
 * A service account that is wanted.
 *
 * @param name what others see where it asks or answers
 * @param owner the mail of the colleague who answers for it
 * @param lifetime one day to one year
 */
public record NewService(String name, String purpose, String owner, Classification clearance, Set<WallId> walls,
        Set<Scope> scopes, Duration lifetime) {
    public static final int LONGEST_PURPOSE = 500;

    /** @throws BadInput with all that is wrong */
    public NewService {
        walls = Set.copyOf(walls);
        scopes = Set.copyOf(scopes);
        name = name.strip();
        purpose = purpose.strip();
        var faults = new ArrayList<Fault>();
        text(faults, "name", name, TokenWish.LONGEST_LABEL);
        text(faults, "purpose", purpose, LONGEST_PURPOSE);
        text(faults, "owner", owner, 200);
        try {
            new TokenWish("", scopes, lifetime);
        } catch (BadInput bad) {
            faults.addAll(bad.faults());
        }
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }

    NewService saying(String otherName, String otherPurpose) {
        return new NewService(otherName, otherPurpose, owner, clearance, walls, scopes, lifetime);
    }

    private static void text(List<Fault> faults, String field, String text, int longest) {
        if (text.isBlank())
            faults.add(new Fault(field, text, Message.of("bad.missing")));
        else if (text.length() > longest)
            faults.add(new Fault(field, text, Message.of("bad.too-long", longest)));
    }
}
