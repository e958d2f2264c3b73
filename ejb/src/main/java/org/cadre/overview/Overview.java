package org.cadre.overview;

import java.util.List;

import org.cadre.reports.Trend;

/**
 * @param matters what needs the reader today, by kind; empty on a good day
 * @param missed what missed its threshold in the last month that is over
 * @param trends one number of each report
 */
public record Overview(List<Matter> matters, List<Trend> missed, List<Trend> trends) {}
