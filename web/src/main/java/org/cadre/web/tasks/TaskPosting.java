package org.cadre.web.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.asks.NewAsk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.handling.Handling;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.WallId;
import org.cadre.templates.TemplateDesk;
import org.cadre.templates.TemplateState;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.asks.AheadView;
import org.cadre.web.asks.AskJson;
import org.cadre.web.asks.AskViews;
import org.cadre.web.scorecards.ScorecardForm;
import org.cadre.web.security.Caller;
import org.cadre.wishes.NewWishes;
import org.cadre.work.Brief;

/** The form of a new task, and what is wanted by what was entered in it. */
@RequestScoped
public class TaskPosting {
    @Inject
    TemplateDesk templates;
    @Inject
    Colleagues colleagues;
    @Inject
    AskViews asks;
    @Inject
    Caller caller;
    @Inject
    Frames frames;

    /** The form of a task that is only begun. */
    public NewTaskView blank(Form begun) {
        return form(ScorecardForm.usual(begun).with("effortMinutes", "60"));
    }

    NewTaskView form(Form entered) {
        return form(entered, Optional.empty());
    }

    NewTaskView form(Form entered, Optional<AheadView> ahead) {
        var named = new ArrayList<Option>();
        named.add(Option.of("", frames.texts().text("task.template.none")));
        templates.list(caller.reader()).stream().filter(one -> one.state() == TemplateState.APPROVED)
                .forEach(one -> named.add(Option.of(one.id().toString(), one.name())));
        return new NewTaskView(asks.form(caller.reader(), entered), named.size() > 1 ? named : List.of(), ahead);
    }

    /** @throws BadInput naming every field that cannot be taken */
    NewAsk words(Form form) {
        Reader asker = caller.reader();
        return AskJson.wanted(form.value("title"), form.value("text"),
                Arrays.asList(form.value("tags").split(",")), asker.language(), form.value("classification"),
                form.value("urgency"))
                .wishing(new NewWishes(Arrays.asList(form.value("mustHave").split(",")),
                        Arrays.asList(form.value("niceToHave").split(",")), Optional.empty()))
                .labelled(new Handling(form.value("exportControlled").equals("yes"),
                        Optional.of(form.value("personalDataRegion"))))
                .behind(id("wall", form.value("wall")).map(WallId::new));
    }

    /** @throws BadInput naming every field that cannot be taken */
    Brief brief(Form form) {
        return TaskForm.brief(form, caller.reader().zone(), expert(form.value("expert")),
                id("template", form.value("template")));
    }

    private Optional<UUID> expert(String named) {
        return named.isBlank()
                ? Optional.empty()
                : Optional.of(colleagues.meant(named.strip()).orElseThrow(
                        () -> new BadInput("expert", named, Message.of("bad.colleague"))).id().value());
    }

    static Optional<UUID> id(String field, String sent) {
        try {
            return sent.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(sent));
        } catch (IllegalArgumentException _) {
            throw new BadInput(field, sent, Message.of("bad.id"));
        }
    }
}
