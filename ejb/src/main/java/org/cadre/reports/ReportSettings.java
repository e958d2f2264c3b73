package org.cadre.reports;

import java.time.ZoneId;

/** @param zone where months begin */
public record ReportSettings(ZoneId zone) {}
