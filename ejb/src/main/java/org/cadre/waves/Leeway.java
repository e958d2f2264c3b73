package org.cadre.waves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.capacity.RoutingSettings;
import org.cadre.matching.Finder;
import org.cadre.people.ColleagueId;
import org.cadre.plans.Relaxation;
import org.cadre.plans.Relaxations;
import org.cadre.plans.RoutingPlan;
import org.cadre.sieve.Sieve;
import org.cadre.wishes.SkillWish;

/** Looks what giving up a must would bring, where nobody fits. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Leeway {
    @Inject
    private Finder finder;
    @Inject
    private Relaxations relaxations;
    @Inject
    private RoutingSettings settings;

    protected Leeway() {}

    /** @param known whom the plan has already */
    void measure(Ask ask, RoutingPlan plan, List<SkillWish> wishes, Sieve rules, Set<ColleagueId> known) {
        var musts = wishes.stream().filter(SkillWish::mandatory).toList();
        var offers = new ArrayList<Relaxation>();
        for (SkillWish must : musts)
            offers.add(new Relaxation(Optional.of(must), helps(ask, without(wishes, must), rules, known)));
        if (musts.size() > 1)
            offers.add(new Relaxation(Optional.empty(),
                    helps(ask, wishes.stream().map(SkillWish::relaxed).toList(), rules, known)));
        relaxations.replace(plan, offers);
    }

    void none(RoutingPlan plan) {
        relaxations.replace(plan, List.of());
    }

    /** Whether the asker could do something about it that nobody fits. */
    boolean given(RoutingPlan plan) {
        return relaxations.of(plan).stream().anyMatch(Relaxation::helps);
    }

    private boolean helps(Ask ask, List<SkillWish> wishes, Sieve rules, Set<ColleagueId> known) {
        return finder.find(ask, wishes, rules, settings.candidates()).stream()
                .anyMatch(candidate -> !known.contains(candidate.colleague()));
    }

    private static List<SkillWish> without(List<SkillWish> wishes, SkillWish must) {
        return wishes.stream().map(wish -> wish.equals(must) ? wish.relaxed() : wish).toList();
    }
}
