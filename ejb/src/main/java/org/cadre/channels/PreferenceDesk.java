package org.cadre.channels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;

/** What a colleague says of how to be told. What waits to be mailed and is no longer wanted by mail is not sent. */
@ApplicationScoped
@Transactional
public class PreferenceDesk {
    @Inject
    private Preferences preferences;

    protected PreferenceDesk() {}

    public Preference mine(Reader reader) {
        return preferences.of(reader.id());
    }

    public void change(Reader reader, Preference wanted) {
        preferences.keep(reader.id(), wanted);
    }

    /** From now on these come in the portal only; once more does no harm. */
    public void noMails(ColleagueId colleague, List<String> kinds) {
        var before = preferences.of(colleague);
        Map<String, Choice> choices = new HashMap<>(before.choices());
        for (String kind : kinds)
            choices.put(kind, new Choice(Channel.PORTAL, false));
        preferences.keep(colleague, new Preference(before.quiet(), before.digest(), choices));
    }
}
