package org.cadre.suggestions;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.asks.Asks;
import org.cadre.asks.Authors;
import org.cadre.people.SkillId;
import org.cadre.prose.Prose;
import org.cadre.skills.Skills;

/** Takes what an ask is about as what the authors of its accepted answer may know. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Inference {
    @Inject
    private Asks asks;
    @Inject
    private Authors authors;
    @Inject
    private Prose prose;
    @Inject
    private Skills skills;
    @Inject
    private Suggestions suggestions;

    protected Inference() {}

    void from(AnswerId id) {
        var answer = asks.find(id).orElseThrow();
        var ask = asks.find(answer.ask()).orElseThrow();
        var shown = named(ask);
        // who answers oneself shows a question
        authors.of(answer).stream().filter(author -> !author.equals(ask.asker()))
                .forEach(author -> suggestions.note(author, shown, id));
    }

    /** By its tags and by the tags within its text; a name of several skills is none. */
    private Set<SkillId> named(Ask ask) {
        var words = new HashSet<>(ask.tags());
        words.addAll(prose.tags(ask.title() + "\n" + ask.body()));
        var named = new HashSet<SkillId>();
        skills.meant(words).values().stream().filter(some -> some.size() == 1).forEach(named::addAll);
        return named;
    }
}
