package org.cadre.consensus;

/** What {@link DawidSkene} learned from some judgments. */
public final class DawidSkeneFit {
    private final Consensus consensus;
    private final double[] shares;
    private final double[] logConfusion;
    private final double[] likelihoods;
    private final double[] objectives;
    private final boolean converged;

    /** @param logConfusion by worker, then answer, then truth */
    DawidSkeneFit(Consensus consensus, double[] shares, double[] logConfusion, double[] likelihoods,
            double[] objectives, boolean converged) {
        this.consensus = consensus;
        this.shares = shares;
        this.logConfusion = logConfusion;
        this.likelihoods = likelihoods;
        this.objectives = objectives;
        this.converged = converged;
    }

    public Consensus consensus() {
        return consensus;
    }

    /** How common each class is; adds up to 1. */
    public double[] shares() {
        return shares.clone();
    }

    double share(int answer) {
        return shares[answer];
    }

    /** How often a worker answers what: by truth, then answer; each row adds up to 1. */
    public double[][] confusion(int worker) {
        int classes = shares.length;
        double[][] confusion = new double[classes][classes];
        for (int truth = 0; truth < classes; truth++)
            for (int answer = 0; answer < classes; answer++)
                confusion[truth][answer] = Math.exp(logConfusion(worker, truth, answer));
        return confusion;
    }

    double logConfusion(int worker, int truth, int answer) {
        return logConfusion[(worker * shares.length + answer) * shares.length + truth];
    }

    /** The judgments' log likelihood with the parameters of each round. */
    public double[] likelihoods() {
        return likelihoods.clone();
    }

    /** The log likelihood and the priors' logarithm, but for a constant: what is maximized, and never falls. */
    public double[] objectives() {
        return objectives.clone();
    }

    public int rounds() {
        return objectives.length;
    }

    /** Whether it ended because nothing moved any more. */
    public boolean converged() {
        return converged;
    }
}
