package se.insteg.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why Insteg does not start, in one sentence on the terminal; the log file has the whole story. */
final class FailureSentence implements FailureAnalysisReporter {
    private static final Logger LOG = LoggerFactory.getLogger(FailureSentence.class);

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(analysis.getDescription());
        LOG.info("Did not start: {}", analysis.getDescription(), analysis.getCause());
    }
}
