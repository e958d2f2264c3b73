package org.cadre.web.reports;

import java.util.List;

/**
 * What a report means; its sentences are below {@code report.} and its key.
 *
 * @param owner the role
 */
public record Definition(String key, String objective, String owner, List<String> sources) {}
