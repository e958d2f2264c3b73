package org.cadre.load;

import java.time.Duration;

/** What something took: by the clock, of the processors, and of memory at its peak. */
record Taken(Duration time, Usage usage, Memory peak) {}
