package org.cadre.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The difference between the file and what is stored. Pure: the same for a dry run and for the import. */
final class DirectoryPlan {
    private final Map<String, UUID> ids = new HashMap<>();
    private final List<DirectoryLine> added = new ArrayList<>();
    private final List<DirectoryLine> updated = new ArrayList<>();
    private final Map<UUID, Map<UUID, Integer>> skills = new LinkedHashMap<>();
    private final Set<UUID> changed = new HashSet<>();
    private final List<UUID> leavers;
    private final long active;

    /**
     * @param known by employee number
     * @param skills the file's levels, by employee number and skill; empty where it has no such column
     */
    DirectoryPlan(Map<String, DirectoryLine> lines, Map<String, Known> known,
            Optional<Map<String, Map<UUID, Integer>>> skills) {
        for (DirectoryLine line : lines.values()) {
            var before = Optional.ofNullable(known.get(line.number()));
            ids.put(line.number(), before.map(Known::id).orElseGet(UUID::randomUUID));
            if (before.isEmpty())
                added.add(line);
            else if (!before.get().saysTheSameAs(line))
                updated.add(line);
            skills.ifPresent(all -> plan(line, before, all.getOrDefault(line.number(), Map.of())));
        }
        leavers = known.entrySet().stream().filter(entry -> entry.getValue().active())
                .filter(entry -> !lines.containsKey(entry.getKey())).map(entry -> entry.getValue().id()).toList();
        active = known.values().stream().filter(Known::active).count();
        added.forEach(line -> changed.add(id(line.number())));
        updated.forEach(line -> changed.add(id(line.number())));
    }

    private void plan(DirectoryLine line, Optional<Known> before, Map<UUID, Integer> file) {
        var wanted = Known.merged(before, file);
        if (!wanted.equals(before.map(Known::directory).orElse(Map.of()))) {
            skills.put(id(line.number()), wanted);
            changed.add(id(line.number()));
        }
    }

    /** @throws IllegalArgumentException where the number is not of the file */
    UUID id(String number) {
        var id = ids.get(number);
        if (id == null)
            throw new IllegalArgumentException("no row has the employee number " + number);
        return id;
    }

    List<DirectoryLine> added() {
        return added;
    }

    List<DirectoryLine> updated() {
        return updated;
    }

    /** The directory's claims that replace those before, of all who get others. */
    Map<UUID, Map<UUID, Integer>> skills() {
        return skills;
    }

    /** All whose row or claims change or are new; without the leavers. */
    Set<UUID> changed() {
        return changed;
    }

    List<UUID> leavers() {
        return leavers;
    }

    /** How many were active before. */
    long active() {
        return active;
    }

    boolean mostLeave() {
        return 2L * leavers.size() > active;
    }
}
