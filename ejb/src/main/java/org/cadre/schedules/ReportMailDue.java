package org.cadre.schedules;

import java.util.UUID;

/** A period was closed, and one recipient of a schedule is to be sent its reports. */
public record ReportMailDue(UUID delivery) {}
