/**
 * Tables in CSV files, as spreadsheets and other systems write them: read whole, with every fault by line and column.
 *
 * <p>Why a row's faults are collected and not thrown: whoever repairs a file of 5,000 rows wants one list, not 5,000
 * attempts.
 */
@NullMarked
package org.cadre.csv;

import org.jspecify.annotations.NullMarked;
