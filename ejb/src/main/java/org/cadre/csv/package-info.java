/**
 * Tables in files of CSV or lines of JSON, as spreadsheets and other systems write them: read row by row, with every fault by line and column.
 *
 * <p>Why a row's faults are collected and not thrown: whoever repairs a file of 5,000 rows wants one list, not 5,000
 * attempts.
 *
 * <p>Why nothing is read whole: the file of a large company has more rows than a request should hold, and one line of a
 * gigabyte must cost no more than the sentence that refuses it.
 */
@NullMarked
package org.cadre.csv;

import org.jspecify.annotations.NullMarked;
