package org.cadre.schedules;

import org.cadre.mail.Letter;
import org.cadre.packs.Edition;
import org.cadre.people.Reader;

/**
 * What goes to one recipient.
 *
 * @param letter without its file
 */
record Dispatch(ReportDelivery delivery, Schedule schedule, Reader reader, Edition edition, Letter letter) {}
