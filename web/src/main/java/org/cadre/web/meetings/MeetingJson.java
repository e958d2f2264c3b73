package org.cadre.web.meetings;

import java.time.Instant;
import java.util.UUID;

import org.cadre.meetings.Meeting;
import org.cadre.people.Reader;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the caller's.
 *
 * @param with the id of the other colleague
 */
@Schema(name = "Meeting")
public record MeetingJson(UUID id, UUID ask, UUID with, Instant begins, Instant ends, boolean cancelled) {
    static final String EXAMPLE = """
            {"id": "0f0a4c1e-52f6-4a8a-8d2e-2b5b6a1f9f31", "ask": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", \
            "with": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "begins": "2026-03-03T09:15:00Z", \
            "ends": "2026-03-03T09:35:00Z", "cancelled": false}""";

    /** When, and with whom: an id of a colleague. */
    @Schema(name = "MeetingWish")
    public record Wanted(@Nullable UUID with, @Nullable Instant begins) {}

    static MeetingJson of(Meeting meeting, Reader reader) {
        return new MeetingJson(meeting.id().value(), meeting.ask().value(), meeting.other(reader.id()).value(),
                meeting.begins(), meeting.ends(), meeting.cancelled());
    }
}
