package org.cadre.simulator;

/** @param least how many must be excluded for a cause before others than GOVERNANCE are told the number; at least 2 */
public record SimulatorSettings(int least) {
    public static final SimulatorSettings USUAL = new SimulatorSettings(5);

    public SimulatorSettings {
        if (least < 2)
            throw new IllegalArgumentException("cadre.simulator.least is " + least + ", less than 2");
    }
}
