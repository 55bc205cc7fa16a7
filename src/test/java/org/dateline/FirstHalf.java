package org.dateline;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests that one of the two processes runs while the other runs {@link SecondHalf}; together they are all, whatever is added. */
@Suite
@SelectPackages("org.dateline")
@IncludeClassNamePatterns(FirstHalf.TESTS)
class FirstHalf {

    /** Chosen so that both halves take about as long. */
    static final String TESTS = "org\\.dateline\\.(account|desk|draft)\\..*Test";
}
